import type { Generation } from "./generation";

interface NamedTable {
  readonly id: string;
  readonly name: string;
}

/**
 * A generation whose tables stand by the ids that they have now.
 *
 * A table keeps its id while the user renames it, but a file that is opened again may number its tables anew; then it
 * is known by its name, which is unique in a workbook.
 */
export function withCurrentIds(generation: Generation, present: readonly NamedTable[]): Generation {
  const { tables, before } = generation;
  const ids = new Map(
    tables.flatMap(({ id, name }) => (id === undefined ? [] : [[id, idOf(id, name)] as const])),
  );

  function idOf(id: string, name: string): string {
    const named = present.find((table) => table.name === name);
    if (named) return named.id;
    const numbered = present.find((table) => table.id === id);
    const isAnother = tables.some((other) => other.name === numbered?.name);
    return numbered && !isAnother ? id : `${name} is gone`;
  }
  const now = (id: string) => ids.get(id) ?? id;
  return {
    ...generation,
    tables: tables.map((table) => ({ ...table, ...(table.id !== undefined && { id: now(table.id) }) })),
    before: {
      ...before,
      columns: before.columns.map((columns) => ({ ...columns, tables: columns.tables.map(now) })),
      cells: before.cells.map((change) =>
        "table" in change.at ? { ...change, at: { ...change.at, table: now(change.at.table) } } : change,
      ),
    },
  };
}
