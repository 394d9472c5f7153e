import { type Versioned, fromVersionedPart, toXmlPart } from "./xml-part";

const namespace = "urn:iij-financials:labels:1";

/** Which item a printed label stands for, where the user said so: `{ "Sales": "TotalRevenues" }`. */
export type LabelMapping = Readonly<Record<string, string>>;

interface KeptLabels extends Versioned {
  readonly labels: LabelMapping;
}

/** Keeps what the user said of labels in the workbook, beside what they said before; the last word on a label counts. */
export async function keepLabels(labels: LabelMapping): Promise<LabelMapping> {
  return Excel.run(async (context) => {
    const listed = listLabels(context);
    await context.sync();
    const read = loadLabels(listed);
    if (listed.items.length) await context.sync();
    const all = { ...read(), ...labels };
    for (const part of listed.items) part.delete();
    context.workbook.customXmlParts.add(
      toXmlPart(namespace, { version: 1, labels: all } satisfies KeptLabels),
    );
    await context.sync();
    return all;
  });
}

/** Queues the first of two steps. */
export function listLabels({ workbook }: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return workbook.customXmlParts.getByNamespace(namespace).load("items/id");
}

/** Queues the second step; what it gives reads the labels after the sync. */
export function loadLabels(listed: Excel.CustomXmlPartScopedCollection): () => LabelMapping {
  const loaded = listed.items.map((part) => part.getXml());
  return () =>
    Object.assign(
      {},
      ...loaded.map((xml) => fromVersionedPart<KeptLabels>(xml.value).labels),
    ) as LabelMapping;
}
