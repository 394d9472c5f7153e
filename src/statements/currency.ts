import { findWord } from "./word";

export const currencies = ["JPY", "USD"] as const;
export type Currency = (typeof currencies)[number];

/** What else a currency goes by: understood, but not offered. */
const signs: Readonly<Record<string, Currency>> = {
  $: "USD",
  us$: "USD",
  dollars: "USD",
  "\u00a5": "JPY",
  yen: "JPY",
  円: "JPY",
};

/**
 * The currency that a text means: its code, its sign or its name.
 *
 * @returns of "usd" and of "$" USD
 * @throws FinanceError `unknownWord` as `findWord`
 */
export const findCurrency = (text: string): Currency =>
  signs[text.normalize("NFKC").trim().toLowerCase()] ?? findWord(text, currencies, "currency");
