import type { Host } from "./host";
import { sameName } from "./lookups";

/** A table's column as it was known last: its id stays with it. */
export interface KnownColumn {
  readonly id: number;
  readonly name: string;
}

/**
 * The ids of a table's columns as they stand now. A column is known by its heading; one whose heading was changed in the
 * grid by its place; one that came in from there gets a number that none has had.
 *
 * @param headings from left to right
 */
export function columnIds(known: readonly KnownColumn[], headings: readonly string[]): number[] {
  const byName = headings.map((heading) => known.find(({ name }) => sameName(name, heading))?.id);
  const taken = new Set(byName);
  let last = Math.max(0, ...known.map(({ id }) => id));
  return byName.map((id, i) => {
    if (id !== undefined) return id;
    const sameplace = known[i];
    const isFree = headings.length === known.length && sameplace && !taken.has(sameplace.id);
    return isFree ? sameplace.id : ++last;
  });
}

/** Remembers the columns of a table as they stand now. */
export function rememberColumns(
  host: Host,
  key: string,
  ids: readonly number[],
  headings: readonly string[],
): void {
  host.tableColumns.set(
    key,
    headings.map((name, i) => ({ id: ids[i]!, name })),
  );
}
