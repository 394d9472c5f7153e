// What the published client takes this host for.
import { contosoWorkbook, onSheet } from "./contoso";

test("the client is ready, in Excel for Mac", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "Mac" });
});

test("no more is promised than the published client has", () => {
  const supported = (name: string, version: string) =>
    Office.context.requirements.isSetSupported(name, version);
  expect(supported("ExcelApi", "1.15")).toBe(true);
  expect(supported("ExcelApi", "1.16")).toBe(false);
  expect(supported("SharedRuntime", "1.1")).toBe(true);
  expect(supported("CustomFunctionsRuntime", "1.4")).toBe(true);
});

test("calculation is automatic, and says whether it is done", async () => {
  const workbench = contosoWorkbook();
  const state = async () => {
    const application = await onSheet((_, { workbook }) =>
      workbook.application.load("calculationMode,calculationState"),
    );
    return [application.calculationMode, application.calculationState];
  };
  workbench.type("Sheet1", "A1", "=CONTOSO.LATER(1)");
  expect(await state()).toEqual(["Automatic", "Calculating"]);
  await workbench.settled();
  expect(await state()).toEqual(["Automatic", "Done"]);
});

test("numbers are written as in en-US", async () => {
  contosoWorkbook();
  const { application, culture, numbers } = await onSheet((_, { workbook }) => {
    const { cultureInfo } = workbook.application;
    return {
      application: workbook.application.load("decimalSeparator,thousandsSeparator,useSystemSeparators"),
      culture: cultureInfo.load("name"),
      numbers: cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator"),
    };
  });
  expect(application.toJSON()).toMatchObject({
    decimalSeparator: ".",
    thousandsSeparator: ",",
    useSystemSeparators: true,
  });
  expect(culture.name).toBe("en-US");
  expect([numbers.numberDecimalSeparator, numbers.numberGroupSeparator]).toEqual([".", ","]);
});

test("what the older Office API asks of a document is refused, not answered with nothing", async () => {
  contosoWorkbook();
  const { document } = Office.context;
  const answers = await Promise.all(
    [
      (done: (result: Office.AsyncResult<unknown>) => void) =>
        document.getSelectedDataAsync(Office.CoercionType.Matrix, done),
      (done: (result: Office.AsyncResult<unknown>) => void) => document.bindings.getAllAsync(done),
    ].map((ask) => new Promise<Office.AsyncResult<unknown>>(ask)),
  );
  expect(answers.map(({ status, error }) => [status, error.code])).toEqual(
    answers.map(() => ["failed", 5000]),
  );
});

test.each<[string, () => Promise<unknown>]>([
  ["AppRuntimePersistenceService", () => Office.addin.getStartupBehavior()],
  ["DynamicRibbon", () => Office.ribbon.requestUpdate({ tabs: [{ id: "Mine" }] })],
])("%s, which is no part of the workbook, is refused by its name", async (service, ask) => {
  contosoWorkbook();
  await expect(ask()).rejects.toMatchObject({
    code: "ApiNotAvailable",
    message: expect.stringMatching(new RegExp(`\\.${service} is not available in the workbench$`)) as string,
  });
});

test("the pane is always open: to show it does nothing and succeeds", async () => {
  contosoWorkbook();
  await expect(Office.addin.showAsTaskpane()).resolves.toBeUndefined();
});
