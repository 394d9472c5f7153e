import type { Release } from "../src/statements/release";
import { allReleases } from "../src/statements/store";

/** The built-in releases published before a day. */
export const releasesBefore = (day: string): readonly Release[] =>
  allReleases().filter(({ published }) => published < day);
