import { importDocument } from "../src/importer/import-document";
import { inventedFacts } from "./import-laws";

/** What is wrong with the import of one mutated text, and the seed that makes it again. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly text: string;
}

/** No input may keep the processor longer. */
const mostSeconds = 1;

/**
 * Imports mutated texts, one for each seed from `first` on: none may throw, none may hang, and no number may come out
 * that does not stand in its text.
 *
 * @returns the first failure, or undefined
 */
export async function fuzzImport(
  texts: readonly string[],
  first: number,
  count: number,
  watch: (done: number) => void = () => undefined,
): Promise<Failure | undefined> {
  for (let seed = first; seed < first + count; seed++) {
    const text = mutate(texts[seed % texts.length] as string, seed);
    const what = await fault(text);
    if (what !== undefined) return { seed, what, text };
    watch(seed - first + 1);
  }
  return undefined;
}

async function fault(text: string): Promise<string | undefined> {
  const before = process.cpuUsage();
  try {
    const result = await importDocument(new TextEncoder().encode(text));
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > mostSeconds) return `it took ${seconds.toFixed(1)} s`;
    const [invented] = inventedFacts(text, result);
    if (invented) return `it invented ${JSON.stringify(invented)}`;
    const refused = result.issues.some(({ severity }) => severity === "error");
    return refused === (result.releases.length === 0) ? undefined : "a release came out in spite of an error";
  } catch (error) {
    return `it threw ${(error as Error).stack}`;
  }
}

const pieces = [
  ...[
    "\t",
    "  ",
    "\n",
    "\r",
    "\u2028",
    ",",
    ".",
    "..",
    "…",
    "(",
    ")",
    "-",
    "△",
    "%",
    "$",
    "¥",
    "*",
    "¹",
    ":",
    ";",
  ],
  ...[
    "0",
    "7",
    "９",
    "1Q03",
    "3Q03",
    "4Q03",
    " JPY ",
    " million ",
    " billion ",
    " in ",
    " from ",
    " and ",
    " QoQ",
  ],
  ..."Total revenues|Net loss|Operating income|increased by|decreased|respectively|\tTotal costs|JPY1 = $1".split(
    "|",
  ),
];

/** Deletes, doubles, swaps, cuts off, inserts words and random bytes, and makes lines very long: one to four at a time. */
export function mutate(text: string, seed: number): string {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  let mutant = text;
  for (let change = 1 + below(4); change > 0; change--) {
    const at = below(mutant.length + 1);
    const length = below(below(10) === 0 ? 400 : 12);
    const [head, part, tail] = [
      mutant.slice(0, at),
      mutant.slice(at, at + length),
      mutant.slice(at + length),
    ];
    const piece = pieces[below(pieces.length)] as string;
    const changes = [
      () => head + tail,
      () => head + part + part + tail,
      () => head + tail.slice(0, length) + part + tail.slice(length),
      () => head,
      () => head + piece + tail,
      () => head + piece + part + tail,
      () => head + String.fromCharCode(...Array.from({ length: below(6) }, () => below(0x10000))) + tail,
      () => head + String.fromCharCode(below(256)) + tail,
      // rare, since they are expensive
      () => (below(8) === 0 ? head + piece.repeat(below(20_000)) + tail : head + tail),
      () => (below(8) === 0 ? head + part.replace(/\s/g, " ").repeat(below(2_000)) + tail : head + tail),
    ];
    mutant = (changes[below(changes.length)] as () => string)();
  }
  return mutant;
}

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
