// What the buttons of the tab need and its first show does not: one chunk, loaded with the first press.
export { linkLayout, plannedLinks, readLayout, unlinkLayout } from "../../excel/link-layout";
export { plannedSheets } from "../../excel/planned-sheets";
export { applyRefresh } from "../../excel/refresh/apply-refresh";
export { prepareRefresh } from "../../excel/refresh/prepare-refresh";
export { openCopy, prepareToShare } from "../../excel/share/prepare-to-share";
export { undoRefresh } from "../../excel/refresh/undo-refresh";
export { repairFormulas } from "../../excel/repair-formulas";
export { undoWrite } from "../../excel/undo-write";
export { writeSheets } from "../../excel/write-sheets";
