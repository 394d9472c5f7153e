/**
 * An object of the Excel object model, as a batch sees it. What the wire may reach is its type's member table and
 * nothing else, whatever properties and methods the class has.
 */
export abstract class HostObject {
  abstract readonly type: ObjectType;

  /** How the client addresses this object from now on: `{ Id }`, `{ _Id }` or `{ _ReferenceId }`. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** The members of one class of the object model, by their names in Office.js. */
export interface ObjectType {
  readonly name: string;
  readonly members: Readonly<Record<string, Member>>;
  /** Present on collections: what `items` holds. */
  items?(self: HostObject): readonly HostObject[];
}

/** A value, perhaps writable; another object (null: a null object); or a method, whose arguments come off the wire. */
export type Member<Self = HostObject> = Property<Self> | Navigation<Self> | Method<Self>;

export interface Property<Self = HostObject> {
  get(self: Self): unknown;
  set?(self: Self, value: unknown): void;
}

export interface Navigation<Self = HostObject> {
  object(self: Self): HostObject | null;
}

export interface Method<Self = HostObject> {
  call(self: Self, ...args: unknown[]): unknown;
}

/**
 * Declares a class of the object model.
 *
 * @example objectType<Worksheet>("Worksheet", { name: { get: (sheet) => sheet.name } })
 */
export function objectType<Self extends HostObject>(
  name: string,
  members: Record<string, Member<Self>>,
  items?: (self: Self) => readonly HostObject[],
): ObjectType {
  return { name, members, ...(items && { items }) };
}
