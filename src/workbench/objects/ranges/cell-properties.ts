import { HostObject } from "../../batch/host-object";
import { readProperty, writeProperty } from "../../batch/members";
import { HostError } from "../../host-error";

type Wanted = Readonly<Record<string, unknown>>;

/**
 * What `getCellProperties` and its like answer: of each cell, row or column the properties that are asked for.
 *
 * @param wanted { format: { font: { bold: true } }, address: true }
 */
export function readProperties(object: HostObject, wanted: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries((wanted ?? {}) as Wanted)) {
    if (!asked) continue;
    const value = readProperty(object, name);
    answer[name] = value instanceof HostObject ? readProperties(value, asked) : (value ?? null);
  }
  return answer;
}

/** Sets properties of one cell, row or column: `{ format: { fill: { color } }, style }`. */
export function writeProperties(object: HostObject, given: unknown): void {
  if (given === null || given === undefined) return;
  if (typeof given !== "object") throw new HostError("InvalidArgument", "Properties are an object.");
  for (const [name, value] of Object.entries(given as Wanted)) {
    if (value === undefined || value === null) continue;
    if (isObject(object, name)) writeProperties(readProperty(object, name) as HostObject, value);
    else writeProperty(object, name, value);
  }
}

function isObject(object: HostObject, name: string): boolean {
  const member = Object.hasOwn(object.type.members, name) ? object.type.members[name] : undefined;
  return member !== undefined && "object" in member;
}
