// The engine calls Object.groupBy (Node 21) as soon as one dispatch makes two core commands; Node 20 lacks it.
type GroupBy = <Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => PropertyKey,
) => Partial<Record<PropertyKey, Item[]>>;

/** Defines Object.groupBy where the platform has none. */
export function provideGroupBy(): void {
  const object = Object as ObjectConstructor & { groupBy?: GroupBy };
  object.groupBy ??= (items, keyOf) => {
    const groups: Partial<Record<PropertyKey, (typeof items extends Iterable<infer Item> ? Item : never)[]>> =
      Object.create(null);
    let index = 0;
    for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
    return groups;
  };
}
