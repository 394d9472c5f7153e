import { cellNames } from "../cell-names";
import { withCurrentIds } from "./current-ids";
import { type Generation, type GenerationMark, isSealed, readMark } from "./generation";
import { fromVersionedPart, toXmlPart } from "./xml-part";

const namespace = "urn:iij-financials:generation:1";
/** Enough to go back a few refreshes with undo; older ones are dropped. */
const kept = 5;

/** The record of one workbook. */
export interface WorkbookRecord {
  /** Newest first. */
  readonly generations: readonly Generation[];
  /** The generation that the cells belong to. */
  readonly current?: Generation;
  /** Absent where there is no such cell. */
  readonly mark?: GenerationMark;
  /** Ids of the custom XML parts, by generation number. */
  readonly parts: ReadonlyMap<number, string>;
}

/** The record on its way: what is queued on the context and needs a sync before the next step. */
export interface ListedRecord {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly cell: Excel.Range;
  readonly tables: Excel.TableCollection;
}

/** Queues the first of two steps. */
export function listRecord({ workbook }: Excel.RequestContext): ListedRecord {
  return {
    parts: workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
    tables: workbook.tables.load("items/id,items/name"),
    cell: workbook.names.getItemOrNullObject(cellNames.generation).getRangeOrNullObject().load("values"),
  };
}

/** Queues the second step; what it gives reads the record after the sync. */
export function loadRecord({ parts, cell, tables }: ListedRecord): () => WorkbookRecord {
  const present = tables.items.map(({ id, name }) => ({ id, name })); // before anybody loads them again
  const loaded = parts.items.map((part) => ({ part, xml: part.getXml() }));
  return () => {
    const read = loaded.map(({ part, xml }) => ({
      part,
      generation: withCurrentIds(fromVersionedPart<Generation>(xml.value), present),
    }));
    const generations = read.map(({ generation }) => generation).sort((a, b) => b.number - a.number);
    const mark = cell.isNullObject ? undefined : readMark((cell.values as unknown[][])[0]?.[0]);
    return {
      generations,
      mark,
      current: currentOf(generations, mark),
      parts: new Map(read.map(({ part, generation }) => [generation.number, part.id])),
    };
  };
}

/** Reads the record in two round trips, or one where there is none yet. */
export async function readRecord(context: Excel.RequestContext): Promise<WorkbookRecord> {
  const listed = listRecord(context);
  await context.sync();
  const read = loadRecord(listed);
  if (listed.parts.items.length) await context.sync();
  return read();
}

/** Queues a new generation and drops those that nobody goes back to. */
export function addGeneration(
  { workbook }: Excel.RequestContext,
  { generations, current, parts }: WorkbookRecord,
  generation: Generation,
): Excel.CustomXmlPart {
  const dropped = generations.slice(kept - 1).filter((old) => old.number !== current?.number);
  for (const { number } of dropped) workbook.customXmlParts.getItem(parts.get(number) ?? "").delete();
  return workbook.customXmlParts.add(toXmlPart(namespace, generation));
}

/** Queues the ids that Excel gave to the tables of a generation whose sheets are all there. */
export function sealGeneration(
  part: Excel.CustomXmlPart,
  generation: Generation,
  idOf: (tableName: string) => string | undefined,
): void {
  const tables = generation.tables.map((table) => ({ ...table, id: table.id ?? idOf(table.name) }));
  part.setXml(toXmlPart(namespace, { ...generation, tables, sealed: true } satisfies Generation));
}

/** A number that no generation had, undone and failed ones included. */
export function nextNumber({ generations, mark }: WorkbookRecord): number {
  return Math.max(0, mark?.number ?? 0, ...generations.map(({ number }) => number)) + 1;
}

/** Whether something in the workbook is half done, and `settle` has to see to it first. */
export function isCutShort({ generations: [newest], mark, current }: WorkbookRecord): boolean {
  return (newest !== undefined && !isSealed(newest)) || (mark?.interrupted === true && current !== undefined);
}

/** Undo takes the cells back, and the mark with them, but not the record: the mark decides, where there is one. */
function currentOf(
  generations: readonly Generation[],
  mark: GenerationMark | undefined,
): Generation | undefined {
  if (!mark) return generations.find(isSealed);
  return generations.find(({ number }) => number === mark.number);
}
