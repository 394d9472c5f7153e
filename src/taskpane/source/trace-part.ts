import type { Print, Trace } from "../../statements/trace";
import { element } from "../parts/element";
import type { Text } from "../text";

/** A figure, down to the line that it was printed on. */
export function tracePart(trace: Trace, text: Text["source"]): HTMLElement {
  const { label, code, period, periodInWords, value, unit, bounds, print, derived, inference, vintages } =
    trace;
  const [low, high] = bounds;
  const rows: [string, string][] = [
    [text.item, `${label} (${code})`],
    [text.period, periodInWords.startsWith(period) ? periodInWords : `${period}: ${periodInWords}`],
    [text.value, `${value} ${text.unit[unit]}`],
    ...(print ? printRows(print, text) : []),
    ...(low === high ? [] : [[text.precision, text.between(low, high)] as [string, string]]),
    [text.sign, trace.sign],
    ...(inference ? [[text.inference, inference] as [string, string]] : []),
  ];
  return element(
    "section",
    { class: "trace" },
    element(
      "dl",
      { class: "facts" },
      ...rows.flatMap(([name, says]) => [element("dt", {}, name), element("dd", {}, says)]),
    ),
    ...(print?.address ? [documentLink(print.address, text)] : []),
    ...(derived ? [derivedFrom(derived, text)] : []),
    ...(vintages.length > 1 ? [vintageList(vintages, text)] : []),
  );
}

function printRows(print: Print, text: Text["source"]): [string, string][] {
  const { printed, label, title, published, status, enteredBy, enteredOn } = print;
  return [
    [text.printed, `${printed} (${label})`],
    [text.line, placeOf(print, text)],
    [text.release, title],
    [text.published, published],
    [
      text.status,
      enteredBy ? `${text.statusOf[status]}, ${enteredBy}, ${enteredOn ?? ""}` : text.statusOf[status],
    ],
  ];
}

const placeOf = ({ section, page, line }: Print, text: Text["source"]): string =>
  [
    section,
    ...(page === undefined ? [] : [text.page(page)]),
    ...(line === null ? [] : [text.lineNumber(line)]),
  ].join(", ");

const documentLink = (address: string, text: Text["source"]): HTMLElement =>
  element("p", {}, element("a", { href: address, target: "_blank", rel: "noopener" }, text.document));

function derivedFrom({ formula, from }: NonNullable<Trace["derived"]>, text: Text["source"]): HTMLElement {
  return element(
    "div",
    {},
    element("h3", {}, text.derived),
    element("p", { class: "derived" }, formula),
    printTable(
      [text.item, text.period, text.printed, text.line],
      from.map((print) => [
        print.label,
        print.period,
        print.printed,
        `${print.published}, ${placeOf(print, text)}`,
      ]),
    ),
  );
}

const vintageList = (vintages: readonly Print[], text: Text["source"]): HTMLElement =>
  element(
    "div",
    {},
    element("h3", {}, text.vintages),
    printTable(
      [text.published, text.printed, text.line],
      [...vintages].reverse().map((print) => [print.published, print.printed, placeOf(print, text)]),
    ),
  );

function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const cells = (tag: "th" | "td", words: readonly string[]) =>
    element("tr", {}, ...words.map((word) => element(tag, tag === "th" ? { scope: "col" } : {}, word)));
  return element(
    "table",
    {},
    element("thead", {}, cells("th", heads)),
    element("tbody", {}, ...rows.map((row) => cells("td", row))),
  );
}
