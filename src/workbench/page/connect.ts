import type { WorkbenchPage } from "./page";

// Runs in the add-in's page directly before office.js, which looks for its host as soon as it loads. Opened on its
// own, outside the workbench, the page finds none, as it would in any browser.
const page = window.parent as Partial<WorkbenchPage>;
page.connectPane?.(window);
