import { importDocument } from "../src/importer/import-document";
import { readText } from "../src/importer/read";
import { inventedFacts } from "./import-laws";

/** What is wrong with the import of one mutated text, and the seed that makes it again. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** What many mutated texts came to. */
export interface FuzzReport {
  readonly inputs: number;
  /** Of the texts, how many came through as a release in spite of their mutations. */
  readonly imported: number;
  readonly longest: { readonly seed: number; readonly seconds: number };
  readonly failures: readonly Failure[];
}

/** No input may keep the processor longer. */
const mostSeconds = 1;

/**
 * Imports mutated texts, one for each seed from `first` on: none may throw, none may hang, and no number may come out
 * that does not stand in its text.
 */
export async function fuzzImport(
  texts: readonly string[],
  first: number,
  count: number,
  watch: (done: number) => void = () => undefined,
): Promise<FuzzReport> {
  const failures: Failure[] = [];
  let longest = { seed: first, seconds: 0 };
  let imported = 0;
  for (let seed = first; seed < first + count; seed++) {
    const bytes = mutatedBytes(texts[seed % texts.length] as string, seed);
    const before = process.cpuUsage();
    const what = await fault(bytes, () => imported++);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > longest.seconds) longest = { seed, seconds };
    if (what !== undefined) failures.push({ seed, what, bytes });
    else if (seconds > mostSeconds) failures.push({ seed, what: `it took ${seconds.toFixed(1)} s`, bytes });
    watch(seed - first + 1);
  }
  return { inputs: count, imported, longest, failures };
}

async function fault(bytes: Uint8Array, onImported: () => void): Promise<string | undefined> {
  try {
    const result = await importDocument(bytes);
    const [invented] = inventedFacts(readText(bytes, () => undefined) ?? "", result);
    if (invented) return `it invented ${JSON.stringify(invented)}`;
    if (result.releases.length > 0) onImported();
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

/** The mutated text as a file; every eighth also has bytes of any value in random places, which no encoding explains. */
function mutatedBytes(text: string, seed: number): Uint8Array {
  const bytes = new TextEncoder().encode(mutate(text, seed));
  if (seed % 8 !== 0) return bytes;
  const random = randomNumbers(-seed);
  for (let change = 1 + Math.floor(random() * 5); change > 0; change--) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

/** Deletes, doubles, swaps, cuts off, inserts words and random bytes, and makes lines very long: one to four at a time. */
function mutate(text: string, seed: number): string {
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
