// The engine calls Object.groupBy (Node 21) as soon as one dispatch makes two core commands; Node 20 lacks it.
type Groups<Item> = Partial<Record<PropertyKey, Item[]>>;

function groupBy<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => PropertyKey,
): Groups<Item> {
  const groups = Object.create(null) as Groups<Item>; // as the standard has it: no prototype to collide with
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

/** Defines Object.groupBy where the platform has none. */
export function provideGroupBy(): void {
  (Object as { groupBy?: typeof groupBy }).groupBy ??= groupBy;
}
