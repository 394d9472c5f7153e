import { QUOTED_TEXT_FORMAT } from "../engine/quoted-text";
import { descendants, type Element } from "./xml";

/** Excel's number for the text format "@". */
const TEXT = "49";

/** Colours get the opacity that Excel expects; the format of quoted texts is the text format again. */
export function correctColors(root: Element): void {
  for (const element of descendants(root)) {
    const rgb = element.getAttribute("rgb");
    if (rgb?.length === 6) element.setAttribute("rgb", `FF${rgb}`);
  }
}

export function correctNumberFormats(root: Element): void {
  const quoted = descendants(root, "numFmt").filter(
    (format) => format.getAttribute("formatCode") === QUOTED_TEXT_FORMAT,
  );
  const ids = new Set(quoted.map((format) => format.getAttribute("numFmtId")));
  for (const style of descendants(root, "xf"))
    if (ids.has(style.getAttribute("numFmtId"))) style.setAttribute("numFmtId", TEXT);
}
