// A jest environment with the published Office.js in it: one page a worker, opened outside the sandbox, and a fresh
// workbook behind it for each test. What stands at module level outlives a test file: that is the sharing.
import { TestEnvironment } from "jest-environment-node";
import { openHeadless, type Headless } from "../src/workbench/headless";
import type { Workbench, WorkbenchOptions } from "../src/workbench/workbench";

let shared: Promise<Headless> | undefined;

export default class OfficeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    shared ??= openHeadless({ quicken: true });
    const headless = await shared;
    const { Excel, Office, OfficeExtension, CustomFunctions } = headless.window;
    const newWorkbook = (options?: WorkbenchOptions): Workbench => headless.newWorkbook(options);
    Object.assign(this.global, { Excel, Office, OfficeExtension, CustomFunctions, newWorkbook });
  }
}

declare global {
  /** Puts a fresh workbook behind Excel, Office and CustomFunctions, with an add-in's functions if given. */
  var newWorkbook: (options?: WorkbenchOptions) => Workbench;
}
