import type { SheetOptions } from "../../excel/sheet-options";
import { button } from "../parts/button";
import { element } from "../parts/element";
import { selectField } from "../parts/field";
import type { Text } from "../text";

/** What to write, and as of which day. */
export interface WriteChoice {
  /** A publication date, or `First`. */
  readonly asOf: string;
  readonly options: SheetOptions;
}

export interface WriteOffer {
  /** Publication dates, newest first. */
  readonly releases: readonly string[];
  /** Tokens of the quarters that are reported as of a day, oldest first. */
  readonly periodsOf: (asOf: string) => readonly string[];
}

/** Which release, periods, currency and mode to write, and the button that does. */
export function writePart(
  text: Text["statements"],
  { releases, periodsOf }: WriteOffer,
  onWrite: (choice: WriteChoice) => Promise<void>,
): HTMLElement {
  let asOf = releases[0] ?? "First";
  let from = "";
  let to = "";
  let currency: SheetOptions["currency"] = "JPY";
  let mode: SheetOptions["mode"] = "values";

  const periods = element("div", { class: "pair" });
  const showPeriods = (): void => {
    const tokens = periodsOf(asOf);
    const choices = (all: string) => [
      { value: "", label: all },
      ...tokens.map((token) => ({ value: token, label: token })),
    ];
    if (!tokens.includes(from)) from = "";
    if (!tokens.includes(to)) to = "";
    periods.replaceChildren(
      selectField({
        label: text.from,
        options: choices(text.firstReported),
        value: from,
        onChange: (value) => (from = value),
      }),
      selectField({
        label: text.to,
        options: choices(text.latestReported),
        value: to,
        onChange: (value) => (to = value),
      }),
    );
  };
  showPeriods();

  return element(
    "div",
    { class: "form" },
    selectField({
      label: text.asOf,
      options: asOfOptions(text, releases),
      value: asOf,
      onChange: (value) => {
        asOf = value;
        showPeriods();
      },
    }),
    periods,
    element(
      "div",
      { class: "pair" },
      selectField({
        label: text.currency,
        options: [
          { value: "JPY", label: text.yen },
          { value: "USD", label: text.yenAndDollars },
        ],
        value: currency,
        onChange: (value) => (currency = value),
      }),
      selectField({
        label: text.mode,
        options: [
          { value: "values", label: text.values },
          { value: "live", label: text.live },
        ],
        value: mode,
        onChange: (value) => (mode = value),
      }),
    ),
    button({
      id: "write",
      kind: "primary",
      label: text.write,
      onPress: () => onWrite({ asOf, options: { mode, currency, ...(from && { from }), ...(to && { to }) } }),
    }),
    element("p", { class: "hint" }, text.writeHint),
  );
}

/** Releases, and the figures as each was first printed. */
export function asOfOptions(
  text: Text["statements"],
  releases: readonly string[],
): { value: string; label: string }[] {
  return [
    ...releases.map((published, i) => ({ value: published, label: i ? published : text.latest(published) })),
    { value: "First", label: text.asFirstPublished },
  ];
}
