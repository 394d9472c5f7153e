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

/** What every part of ours says of itself. */
export interface Versioned {
  readonly version: 1;
}

/**
 * The data of one of our parts, in the version that this add-in writes.
 *
 * @throws WorkbookError `recordTooNew` for a later version's, `recordDamaged` for what is none of ours
 */
export function fromVersionedPart<Data extends Versioned>(xml: string): Data {
  const data = fromXmlPart(xml) as Partial<Versioned> | null;
  if (data?.version === 1) return data as Data;
  const version: unknown = data?.version;
  if (typeof version === "number" && version > 1) {
    throw new WorkbookError(
      "recordTooNew",
      `A later version of this add-in keeps its record in this workbook (version ${version}; this one reads version 1). ` +
        "Nothing was touched: update the add-in.",
    );
  }
  throw new WorkbookError(
    "recordDamaged",
    `The add-in's record in this workbook has no version: it begins with "${JSON.stringify(data).slice(0, 40)}".`,
  );
}
