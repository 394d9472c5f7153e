// Arguments come off the wire as anything. These turn one into what a member needs, or say what was expected.
import { HostError } from "../host-error";

/** @throws HostError InvalidArgument 'name must be text, but is 3.' */
export function text(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw mustBe(what, "text", value);
}

/** undefined for what the caller left out: Office.js sends null in its place. */
export function optionalText(value: unknown, what: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, what);
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value === "boolean") return value;
  throw mustBe(what, "true or false", value);
}

export function number(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw mustBe(what, "a number", value);
}

/** A whole number, at least `least`. */
export function wholeNumber(value: unknown, what: string, least = 0): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw mustBe(what, Number.isFinite(least) ? `a whole number from ${least}` : "a whole number", value);
}

export function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  what: string,
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw mustBe(what, `one of ${choices.join(", ")}`, value);
}

/** "#1F4E79"; Excel takes and gives colours in upper case. */
export function color(value: unknown, what: string): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  throw mustBe(what, "a colour such as #1F4E79", value);
}

function mustBe(what: string, expected: string, value: unknown): HostError {
  const shown = JSON.stringify(value) ?? "missing";
  return new HostError("InvalidArgument", `${what} must be ${expected}, but is ${shown}.`);
}
