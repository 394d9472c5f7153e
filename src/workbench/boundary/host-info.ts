/**
 * The query by which office.js knows its host: Excel for Mac, version 16.00, en-US; the last number is a flag set,
 * 1 shared runtime and 2 custom functions. Put it into the address of the add-in's page.
 */
export const HOST_INFO = "_host_Info=Excel$Mac$16.00$en-US$id$$$3";

/**
 * What `isSetSupported` answers. ExcelApi ends at 1.15: the published client script is of 2022 and lacks later
 * members, so a higher number would promise what is undefined. CustomFunctions 1.9 halves the client's pause
 * between two deliveries of results, together with the feature below.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  DelayForCellEdit: "1.1",
  KeyboardShortcuts: "1.1",
  File: "1.1",
  CompressedFile: "1.1",
};

/**
 * Answer to `_GetEnabledFeatures`. Between two deliveries of results the client pauses 500 ms, or twice what the
 * last one took; feature 2 makes it 200 ms, feature 4 two seconds at most.
 */
export const ENABLED_FEATURES: readonly number[] = [2, 4];

/** Document settings as they travel: value texts are JSON already. */
export type DocumentSettings = Map<string, string>;

/** The context array of methodId 5. What each place means is the client's; the empty ones are not read. */
export function contextArray(settings: DocumentSettings): unknown[] {
  const context: unknown[] = [];
  context[0] = [[...settings.keys()], [...settings.values()]];
  context[1] = "workbench"; // document id
  context[2] = 1; // application: Excel
  context[3] = 16; // version 16.100
  context[4] = 100;
  context[5] = 0;
  context[6] = 1; // API version
  context[7] = 0;
  context[8] = "en-US"; // contents
  context[9] = "en-US"; // user interface
  context[11] = "file:///Book1.xlsx";
  context[12] = 1; // reason: inserted
  context[13] = 1; // control: task pane
  context[14] = "";
  context[15] = "";
  context[16] = "correlation";
  context[17] = "instance";
  context[18] = false;
  context[19] = true; // touch and commands are there
  context[20] = JSON.stringify(REQUIREMENT_SETS);
  context[21] = "";
  context[22] = "16.100";
  context[23] = 0; // not a dialog
  return context;
}
