import { openWorkbook } from "../excel/open-workbook";
import { readInto } from "../statements/store";
import { startPane } from "./controller";
import { shownLanguage } from "./language";
import { element } from "./parts/element";
import { texts } from "./text";
import { followTheme } from "./theme";

/** The newest part of Excel's programming interface that the pane cannot do without. */
const needed = "1.9";

followTheme();
if (typeof Office === "undefined") stop(texts[shownLanguage()].frame.noOfficeJs);
else {
  const ready = Office.onReady();
  const opened = ready.then(({ host }) => (host === Office.HostType.Excel ? openWorkbook() : undefined));
  // Before the first cell can ask: until the workbook's own releases are read, functions wait.
  readInto(opened);
  void ready.then(({ host }) => {
    followTheme(); // Excel's own theme is known now
    const { frame } = texts[shownLanguage()];
    if (host !== Office.HostType.Excel) stop(frame.notInExcel);
    else if (!Office.context.requirements.isSetSupported("ExcelApi", needed))
      stop(frame.lacks(`ExcelApi ${needed}`));
    else startPane(document.body, opened);
  });
}

/** Nothing of the pane works here: says why. */
function stop(why: string): void {
  document.body.replaceChildren(
    element(
      "main",
      { class: "stopped" },
      element("h1", {}, texts[shownLanguage()].name),
      element("p", { id: "message", role: "status" }, why),
    ),
  );
}
