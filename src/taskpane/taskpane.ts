import { openWorkbook } from "../excel/open-workbook";
import { readInto } from "../statements/store";
import { startPane } from "./controller";
import { shownLanguage } from "./language";
import { element } from "./parts/element";
import type { Text } from "./text";
import { textIn } from "./text-in";
import { followTheme } from "./theme";

/** The newest part of Excel's programming interface that the pane cannot do without. */
const needed = "1.9";

followTheme();
if (typeof Office === "undefined") void stop(({ noOfficeJs }) => noOfficeJs);
else {
  const ready = Office.onReady();
  const opened = ready.then(({ host }) => (host === Office.HostType.Excel ? openWorkbook() : undefined));
  // Before the first cell can ask: until the workbook's own releases are read, functions wait.
  readInto(opened);
  void ready.then(({ host }) => {
    followTheme(); // Excel's own theme is known now
    if (host !== Office.HostType.Excel) return stop(({ notInExcel }) => notInExcel, "workbench.html");
    if (!Office.context.requirements.isSetSupported("ExcelApi", needed))
      return stop(({ lacks }) => lacks(`ExcelApi ${needed}`));
    return startPane(document.body, opened);
  });
}

/**
 * Nothing of the pane works here: says why.
 *
 * @param page where the workbench is described, which needs no Excel
 */
async function stop(why: (text: Text["frame"]) => string, page?: string): Promise<void> {
  const { name, frame } = await textIn(shownLanguage());
  const message = element("p", { id: "message", role: "status" }, why(frame));
  const more = page === undefined ? [] : [element("p", {}, element("a", { href: page }, frame.workbench))];
  document.body.replaceChildren(
    element("main", { class: "stopped" }, element("h1", {}, name), message, ...more),
  );
}
