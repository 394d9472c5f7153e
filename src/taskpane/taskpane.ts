import { startPane } from "./controller";
import { text } from "./text";

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`taskpane.html has no element "${id}".`);
  return found;
};

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) startPane(place);
  else place("message").textContent = text.notInExcel;
});
