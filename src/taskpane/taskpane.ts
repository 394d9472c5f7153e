import { openWorkbook } from "../excel/open-workbook";
import { readInto } from "../statements/store";
import { startPane } from "./controller";
import { shownLanguage } from "./language";
import { element } from "./parts/element";
import { texts } from "./text";
import { followTheme } from "./theme";

followTheme();
if (typeof Office === "undefined") stop("noOfficeJs");
else {
  // Before the first cell can ask: until the workbook's own releases are read, functions wait.
  readInto(
    Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? openWorkbook() : undefined)),
  );
  void Office.onReady(({ host }) => {
    followTheme(); // Excel's own theme is known now
    if (host === Office.HostType.Excel) startPane(document.body);
    else stop("notInExcel");
  });
}

/** Nothing of the pane works here: says why. */
function stop(why: "noOfficeJs" | "notInExcel"): void {
  const { name, frame } = texts[shownLanguage()];
  document.body.replaceChildren(
    element("main", {}, element("h1", {}, name), element("p", { id: "message", role: "status" }, frame[why])),
  );
}
