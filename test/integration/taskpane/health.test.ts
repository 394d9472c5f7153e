import { strFromU8, unzipSync } from "fflate";
import { addInId } from "../../../src/excel/add-in-id";
import { askProbeAgain, functionsRegistered } from "../../../src/excel/functions-registered";
import { plannedSheets } from "../../../src/excel/planned-sheets";
import { sharedCopy } from "../../../src/excel/share/shared-copy";
import { opensWithWorkbook, openWithWorkbook } from "../../../src/excel/start-up";
import { defaultOptions } from "../../../src/excel/sheet-options";
import { undoWrite } from "../../../src/excel/undo-write";
import { writeSheets } from "../../../src/excel/write-sheets";
import { resetStore } from "../../../src/statements/store";
import { newAddinWorkbook } from "../../addin";
import { everyCell } from "../excel/every-cell";

afterEach(resetStore);

/** The probe as the build names it. */
async function servedProbe(): Promise<string> {
  const { metadata } = await addinFunctions();
  return `IIJ.${metadata.functions.find(({ id }) => id.startsWith("PROBE."))?.id}`;
}

async function writeWithProbe(probe: string): Promise<string> {
  const options = { ...defaultOptions, probe };
  await writeSheets(plannedSheets(options), options);
  return probe;
}

test("where Excel does not know the functions, About says so in words and Repair asks again", async () => {
  const workbench = newWorkbook();
  const probe = await writeWithProbe("IIJ.PROBE.of.no.build");
  await workbench.settled();
  expect(await functionsRegistered(probe)).toBe("notRegistered");
  await askProbeAgain();
  expect(await functionsRegistered(probe)).toBe("notRegistered");
});

test("functions are registered when the probe on IIJ About answers, and unknown before", async () => {
  const workbench = await newAddinWorkbook(require);
  const before = await everyCell();
  const probe = await servedProbe();
  expect(await functionsRegistered(probe)).toBe("unknown");
  await writeWithProbe(probe);
  await workbench.settled();
  expect(await functionsRegistered(probe)).toBe("registered");
  expect(await functionsRegistered("IIJ.PROBE.another")).toBe("unknown");
  await undoWrite();
  expect(await everyCell()).toEqual(before);
});

test("a copy to share calls no probe", async () => {
  const workbench = await newAddinWorkbook(require);
  await writeWithProbe(await servedProbe());
  await workbench.settled();
  const { frozen } = sharedCopy(await workbench.saveXlsx());
  expect(frozen.every((place) => place.startsWith("IIJ About!"))).toBe(true);
});

test("a copy to share does not open the pane, though the workbook that the user chose it for does", async () => {
  const workbench = await newAddinWorkbook(require, { addin: { id: addInId, version: "1.0.0.0" } });
  await openWithWorkbook(true);
  const saved = await workbench.saveXlsx();
  await openWithWorkbook(false);
  const setting = "Office.AutoShowTaskpaneWithDocument";
  expect(partsThatSay(setting, saved)).toEqual(["xl/webextensions/webextension1.xml"]);
  const { bytes } = sharedCopy(saved);
  for (const words of [setting, "<wetp:taskpane ", "webextension1.xml"])
    expect(partsThatSay(words, bytes)).toEqual([]);
});

const partsThatSay = (words: string, bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (strFromU8(part).includes(words) ? [path] : []));

test("the pane opens with the workbook only if the user wants it", async () => {
  newWorkbook();
  expect(opensWithWorkbook()).toBe(false);
  await openWithWorkbook(true);
  expect(opensWithWorkbook()).toBe(true);
  await openWithWorkbook(false);
  expect(opensWithWorkbook()).toBe(false);
});
