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

/** What has been chosen so far; it outlasts the form, which is made anew whenever the tab is shown. */
export interface WriteDraft {
  /** Absent until it is chosen: then the newest release. */
  asOf?: string;
  /** "" is from the first, or to the latest, quarter that is reported. */
  from: string;
  to: string;
  currency: SheetOptions["currency"];
  mode: SheetOptions["mode"];
}

export const newWriteDraft = (): WriteDraft => ({ from: "", to: "", currency: "JPY", mode: "values" });

/** Which release, periods, currency and mode to write, and the button that does. */
export function writePart(
  text: Text["statements"],
  { releases, periodsOf }: WriteOffer,
  draft: WriteDraft,
  onWrite: (choice: WriteChoice) => Promise<void>,
): HTMLElement {
  const asOf = () => draft.asOf ?? releases[0] ?? "First";

  const periods = element("div", { class: "pair" });
  const showPeriods = (): void => {
    const tokens = periodsOf(asOf());
    const choices = (all: string) => [
      { value: "", label: all },
      ...tokens.map((token) => ({ value: token, label: token })),
    ];
    if (!tokens.includes(draft.from)) draft.from = "";
    if (!tokens.includes(draft.to)) draft.to = "";
    periods.replaceChildren(
      selectField({
        label: text.from,
        options: choices(text.firstReported),
        value: draft.from,
        onChange: (value) => (draft.from = value),
      }),
      selectField({
        label: text.to,
        options: choices(text.latestReported),
        value: draft.to,
        onChange: (value) => (draft.to = value),
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
      value: asOf(),
      onChange: (value) => {
        draft.asOf = value;
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
        value: draft.currency,
        onChange: (value) => (draft.currency = value),
      }),
      selectField({
        label: text.mode,
        options: [
          { value: "values", label: text.values },
          { value: "live", label: text.live },
        ],
        value: draft.mode,
        onChange: (value) => (draft.mode = value),
      }),
    ),
    button({
      id: "write",
      kind: "primary",
      label: text.write,
      onPress: () => onWrite(choiceOf(asOf(), draft)),
    }),
    element("p", { class: "hint" }, text.writeHint),
  );
}

function choiceOf(asOf: string, { from, to, currency, mode }: WriteDraft): WriteChoice {
  return { asOf, options: { mode, currency, ...(from && { from }), ...(to && { to }) } };
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
