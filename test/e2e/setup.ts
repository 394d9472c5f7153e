import { startWorkbench, type StartedWorkbench } from "./start-workbench";

declare global {
  var startedWorkbench: StartedWorkbench;
}

/** One server for all stories; each opens a workbook of its own in a browser of its own. */
export default async function setup(): Promise<void> {
  globalThis.startedWorkbench = await startWorkbench(0);
  process.env.WORKBENCH_URL = globalThis.startedWorkbench.url;
}
