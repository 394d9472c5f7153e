import { HostError } from "../host-error";
import type { HostObject, Member } from "./host-object";

/** "Range.values" or "WorksheetCollection.getItem", for a name as the wire spells it ("Values", "GetItem"). */
export function locationOf(object: HostObject, wireName: string): string {
  return `${object.type.name}.${memberName(object, wireName)}`;
}

export function readProperty(object: HostObject, wireName: string): unknown {
  return at(object, wireName, (member) => {
    if ("object" in member) return member.object(object);
    if ("get" in member) return member.get(object);
    throw notAvailable(object, wireName);
  });
}

export function writeProperty(object: HostObject, wireName: string, value: unknown): void {
  at(object, wireName, (member) => {
    if (!("get" in member) || !member.set) throw notAvailable(object, wireName, "cannot be set");
    member.set(object, value);
  });
}

export function callMethod(object: HostObject, wireName: string, args: unknown[]): unknown {
  return at(object, wireName, (member) => {
    if (!("call" in member)) throw notAvailable(object, wireName);
    return member.call(object, ...args);
  });
}

/** Runs `act` on the declared member, and says where it failed. */
function at<Result>(object: HostObject, wireName: string, act: (member: Member) => Result): Result {
  try {
    const name = memberName(object, wireName);
    // Own properties only: the wire must not reach `constructor` or anything else the table inherits.
    if (!Object.hasOwn(object.type.members, name)) throw notAvailable(object, wireName);
    return act(object.type.members[name]!);
  } catch (error) {
    if (error instanceof HostError) error.location ??= locationOf(object, wireName);
    throw error;
  }
}

function notAvailable(object: HostObject, wireName: string, how = "is not available"): HostError {
  const member = `${object.type.name}.${publicName(memberName(object, wireName))}`;
  return new HostError("ApiNotAvailable", `${member} ${how} in the workbench`);
}

/** Members that the client sets under another name than it loads. */
const RENAMED: Readonly<Record<string, string>> = {
  "Style.orientation": "textOrientation",
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

/** The wire says "GetRange" where Office.js says "getRange"; names with an underscore are its own and stay. */
function memberName({ type }: HostObject, wireName: string): string {
  if (wireName.startsWith("_")) return wireName;
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return RENAMED[`${type.name}.${name}`] ?? name;
}

/**
 * A member as an add-in knows it: the client speaks of events by methods of its own.
 *
 * @example publicName("_RegisterDataChangedEvent") // "onChanged"
 */
export function publicName(member: string): string {
  const [, early, late] = /^_(?:Un)?[Rr]egister(?:Event(\w+)|(\w+)Event)$/.exec(member) ?? [];
  const event = early ?? late;
  return event ? `on${event === "DataChanged" ? "Changed" : event}` : member;
}
