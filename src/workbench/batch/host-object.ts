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

/**
 * A value, perhaps writable; another object (null: a null object); a method, whose arguments come off the wire; or an
 * event that the client registers with the boundary and not with the object.
 */
export type Member<Self = HostObject> = Property<Self> | Navigation<Self> | Method<Self> | BoundaryEvent;

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

export interface BoundaryEvent {
  /** The number under which the client registers. */
  readonly channel: number;
}

const declared: ObjectType[] = [];

/** Every class of the object model: the list of what the workbench supports. Complete once `Workbench` is imported. */
export const objectTypes: readonly ObjectType[] = declared;

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
  const type = { name, members, ...(items && { items }) };
  declared.push(type);
  return type;
}
