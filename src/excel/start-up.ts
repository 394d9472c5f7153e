/** The document setting by which Excel shows the pane that the manifest names alike. */
const setting = "Office.AutoShowTaskpaneWithDocument";

/** Whether this workbook opens the pane with it. */
export const opensWithWorkbook = (): boolean => Office.context.document.settings.get(setting) === true;

/** Makes this workbook open the pane with it, or not; Excel keeps the choice when the workbook is saved. */
export async function openWithWorkbook(isWanted: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (isWanted) settings.set(setting, true);
  else settings.remove(setting);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message)),
    );
  });
}
