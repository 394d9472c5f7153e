import type { Item } from "../../statements/item";
import { items } from "../../statements/items.data";
import { type Concept, concepts, lexicon, type Meaning, qualifiedNouns } from "./lexicon.data";

/** What a phrase stands for in a sentence. */
export type Phrase =
  | Meaning
  /** It names what the figures beside it are about; `isLoss` where it names a loss, so that a figure of it is negative. */
  | { readonly kind: "item"; readonly concept: Concept; readonly isLoss: boolean }
  /** It names an item together with other words of the sentence. */
  | { readonly kind: "noun"; readonly noun: string };

/** A phrase by its words, in lower case. */
export interface PhraseWords {
  readonly words: readonly string[];
  readonly phrase: Phrase;
}

const byFirstWord = new Map<string, PhraseWords[]>();
for (const [meaning, list] of lexicon) for (const text of list.split(", ")) add(text, meaning);
for (const [concept, list] of concepts) for (const text of list.split(", ")) addItem(text, concept);
for (const { nouns } of qualifiedNouns)
  for (const noun of nouns.split(", ")) add(noun, { kind: "noun", noun });
for (const item of items.filter(isLevel)) {
  for (const name of namesInProse(item)) addItem(name, { level: item.code });
}
for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** The phrases that begin with a word, longest first. */
export function phrasesStartingWith(word: string): readonly PhraseWords[] {
  return byFirstWord.get(word.toLowerCase().replace("’", "'")) ?? [];
}

/** An item of which a sentence can give the amount or share itself: no change, nothing that we compute. */
function isLevel({ code, unit, formula, notInSource }: Item): boolean {
  const isChange = concepts.some(([{ changes }]) => changes?.some(({ item }) => item === code));
  return unit !== "text" && unit !== "JPY per USD" && !formula && !notInSource && !isChange;
}

/** Names of one word, such as "Costs", mean too many things in a sentence. */
function namesInProse({ label, synonyms }: Item): string[] {
  const names = [label, ...synonyms].map((name) =>
    name
      .toLowerCase()
      .replace(/\([^)]*\)|,/g, " ")
      .replace(/[\s-]+/g, " ")
      .trim(),
  );
  return names.filter((name) => name.includes(" ") && /^[a-z&' ]+$/.test(name));
}

function addItem(text: string, concept: Concept): void {
  const isLoss = /\b(?:loss(?:es)?|deficiency)\b/.test(text);
  const plural = text.endsWith("ss") ? `${text}es` : `${text}s`;
  for (const form of new Set([text, plural])) add(form, { kind: "item", concept, isLoss });
}

/** The first meaning of a phrase counts: concepts come before the plain names of the catalogue. */
function add(text: string, phrase: Phrase): void {
  const words = text.split(" ");
  const first = words[0] as string;
  const others = byFirstWord.get(first) ?? [];
  if (others.some((other) => other.words.join(" ") === text)) return;
  byFirstWord.set(first, [...others, { words, phrase }]);
}
