import { type Versioned, fromVersionedPart, toXmlPart } from "./xml-part";

const namespace = "urn:iij-financials:labels:1";

/** Labels that the item catalogue does not know, as printed, each with the code of the item that the user says it is. */
export type MappedLabels = Readonly<Record<string, string>>;

interface KeptLabels extends Versioned {
  readonly labels: MappedLabels;
}

/** What the workbook remembers; an import takes it as its `mapping`. */
export async function mappedLabels(): Promise<MappedLabels> {
  return Excel.run(async (context) => (await readPart(context)).labels);
}

/**
 * Remembers labels in the workbook, beside those that it knows; what is said later counts.
 *
 * @returns what takes it back: these labels then stand for what they stood for before
 */
export async function mapLabels(labels: MappedLabels): Promise<() => Promise<void>> {
  const before = await replaceLabels(Object.keys(labels), labels);
  return async () => {
    await replaceLabels(Object.keys(labels), before);
  };
}

/** Puts what is known of some labels in place of what was, and answers with that. */
async function replaceLabels(which: readonly string[], labels: MappedLabels): Promise<MappedLabels> {
  return Excel.run(async (context) => {
    const known = await readPart(context);
    const entries = Object.entries(known.labels);
    const others = entries.filter(([label]) => !which.includes(label));
    const data: KeptLabels = { version: 1, labels: { ...Object.fromEntries(others), ...labels } };
    const xml = toXmlPart(namespace, data);
    if (known.part) known.part.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    await context.sync();
    return Object.fromEntries(entries.filter(([label]) => which.includes(label)));
  });
}

async function readPart(context: Excel.RequestContext): Promise<{
  readonly part?: Excel.CustomXmlPart;
  readonly labels: MappedLabels;
}> {
  const listed = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  const [part] = listed.items;
  if (!part) return { labels: {} };
  const xml = part.getXml();
  await context.sync();
  return { part, labels: fromVersionedPart<KeptLabels>(xml.value).labels };
}
