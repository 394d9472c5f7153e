import { WorkbookError } from "../workbook-error";

/**
 * Data as a custom XML part: one element that holds JSON.
 *
 * What XML would read as markup is written as a JSON escape, so that the text is valid both as XML and as JSON.
 *
 * @example toXmlPart("urn:example", { a: "<" }) // <data xmlns="urn:example">{"a":"\u003c"}</data>
 */
export function toXmlPart(namespace: string, data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<>&\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<data xmlns="${namespace}">${json}</data>`;
}

/**
 * The data of a custom XML part that `toXmlPart` made.
 *
 * @throws WorkbookError `recordDamaged` when somebody changed it into something that is not JSON.
 */
export function fromXmlPart(xml: string): unknown {
  const text = new DOMParser().parseFromString(xml, "application/xml").documentElement.textContent;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new WorkbookError(
      "recordDamaged",
      `The add-in's record in this workbook cannot be read: it begins with "${text.slice(0, 40)}".`,
    );
  }
}
