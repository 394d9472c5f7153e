import type { Release } from "../../statements/release";

/** Releases in the add-in's own form: one as itself, several as a list; importing the text gives the same again. */
export function exportOwnJson(releases: readonly Release[]): string {
  const [only, ...others] = releases;
  return `${JSON.stringify(others.length === 0 ? only : releases, undefined, 2)}\n`;
}
