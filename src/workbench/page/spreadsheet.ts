import type { EngineNamespace, Model } from "../engine/o-spreadsheet";
import type { Notice } from "./notice";

/** The engine's interface library, as far as it is used here. */
export interface InterfaceLibrary {
  App: new (
    component: unknown,
    config: object,
  ) => { mount(target: HTMLElement): Promise<unknown>; destroy(): void };
}

/** Shows a workbook in the engine's own interface, filling the element; answers with what takes it away again. */
export async function mountSpreadsheet(
  root: HTMLElement,
  {
    engine,
    owl,
    model,
    notice,
  }: { engine: EngineNamespace; owl: InterfaceLibrary; model: Model; notice: Notice },
): Promise<() => void> {
  const templates = await fetch("/packages/@odoo/o-spreadsheet/dist/o_spreadsheet.xml");
  const props = {
    model,
    notifyUser: ({ text, sticky }: { text: string; sticky: boolean }) =>
      notice.tell(text, { passing: !sticky }),
    raiseError: (text: string, then?: () => void) => {
      notice.tell(text);
      then?.();
    },
    askConfirmation: async (question: string, confirm: () => void, cancel?: () => void) => {
      const answers = { yes: "Continue", no: "Cancel" };
      if (await notice.ask(question, answers)) confirm();
      else cancel?.();
    },
  };
  const app = new owl.App(engine.Spreadsheet, { props, templates: await templates.text() });
  root.replaceChildren();
  await app.mount(root);
  return () => app.destroy();
}
