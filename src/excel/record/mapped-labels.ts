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

/** Remembers labels in the workbook, beside those that it knows; what is said later counts. */
export async function mapLabels(labels: MappedLabels): Promise<void> {
  await Excel.run(async (context) => {
    const known = await readPart(context);
    const kept = Object.entries(known.labels).filter(([label]) => !Object.hasOwn(labels, label));
    const data: KeptLabels = { version: 1, labels: { ...Object.fromEntries(kept), ...labels } };
    const xml = toXmlPart(namespace, data);
    if (known.part) known.part.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    await context.sync();
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
