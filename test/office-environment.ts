// A jest environment with the published Office.js in it: one page a worker, opened outside the sandbox, and a fresh
// workbook behind it for each test. What stands at module level outlives a test file: that is the sharing.
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-node";
import { loadFunctions } from "../build/addin";
import { openHeadless, type Headless } from "../src/workbench/headless";
import type { Workbench, WorkbenchOptions } from "../src/workbench/workbench";
import { MemberRecord } from "./workbench-members/member-record";

let shared: Promise<Headless> | undefined;
/** The add-in's functions.json; reading it needs the TypeScript compiler, so once a worker. */
let functions: ReturnType<typeof loadFunctions> | undefined;

const record = new MemberRecord();

async function openPage(): Promise<Headless> {
  const headless = await openHeadless({ quicken: true });
  record.pageHasLoaded();
  return headless;
}

export default class OfficeEnvironment extends TestEnvironment {
  private readonly testFile: string;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.testFile = context.testPath;
  }

  override async setup(): Promise<void> {
    await super.setup();
    shared ??= openPage();
    const headless = await shared;
    const { Excel, Office, OfficeExtension, CustomFunctions } = headless.window;
    record.fileBegins();
    const newWorkbook = (options?: WorkbenchOptions): Workbench => {
      const workbench = headless.newWorkbook(options);
      const execute = workbench.execute.bind(workbench);
      workbench.execute = (request) => {
        record.batchBegins(request);
        return execute(request);
      };
      return workbench;
    };
    const addinFunctions = () => (functions ??= loadFunctions());
    const refusedAddresses = headless.refused;
    const { DOMParser, XMLSerializer, document, Event, KeyboardEvent } = headless.window;
    Object.assign(this.global, {
      DOMParser,
      XMLSerializer,
      document,
      Event,
      KeyboardEvent,
      refusedAddresses,
      Excel,
      Office,
      OfficeExtension,
      CustomFunctions,
      newWorkbook,
      addinFunctions,
    });
  }

  override async teardown(): Promise<void> {
    record.save(this.testFile);
    await super.teardown();
  }
}

declare global {
  /** Puts a fresh workbook behind Excel, Office and CustomFunctions, with an add-in's functions if given. */
  var newWorkbook: (options?: WorkbenchOptions) => Workbench;
  /** The add-in's own functions: its metadata, and which function of which file answers each id. */
  var addinFunctions: typeof loadFunctions;
  /** Addresses outside that the page asked for, and did not get. */
  var refusedAddresses: readonly string[];
}
