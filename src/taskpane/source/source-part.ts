import type { Offer } from "../../excel/typed-numbers";
import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";
import { callsPart } from "./calls-part";
import type { CellSource } from "./cell-source";
import { errorPart } from "./error-part";
import { tracePart } from "./trace-part";

export interface SourceEvents {
  readonly onGoTo: (address: string) => void;
  readonly onLink: (offer: Offer) => void;
}

/** Where the content of the selected cell comes from. */
export function sourcePart(
  source: CellSource,
  text: Text["source"],
  { onGoTo, onLink }: SourceEvents,
): HTMLElement {
  const { address, formula, figure, typedOver, calls, rests, offers, error, spilledFrom } = source;
  const place = element("h2", { id: "source-cell" }, address.replace(/^.*!/, ""));
  place.append(element("span", { class: "hint" }, ` ${address.replace(/!.*$/, "").replace(/^'|'$/g, "")}`));
  const parts: HTMLElement[] = [place];
  if (source.isEmpty) return element("div", { class: "source" }, place, hint(text.empty));
  parts.push(element("p", { class: "result" }, source.text));
  if (error) parts.push(errorPart(error, text));
  if (typedOver)
    parts.push(
      element("p", { class: "warning" }, text.typedOver(String(typedOver.holds), typedOver.published)),
    );
  if (spilledFrom) parts.push(hint(text.spilledFrom), goTo(spilledFrom, spilledFrom, onGoTo));
  if (formula) parts.push(element("code", { class: "formula" }, formula));
  if (figure) parts.push(tracePart(figure, text));
  parts.push(...callsPart(calls, text));
  if (rests.length) parts.push(restsOn(rests, text, onGoTo));
  if (offers.length) parts.push(offered(offers, text, onLink));
  const saysNothing = !error && !formula && !figure && !offers.length && !spilledFrom;
  if (saysNothing) parts.push(hint(text.typed));
  return element("div", { class: "source" }, ...parts);
}

const hint = (words: string): HTMLElement => element("p", { class: "hint" }, words);

const goTo = (address: string, label: string, onGoTo: (address: string) => void): HTMLElement =>
  button({ kind: "quiet", label, onPress: () => onGoTo(address) });

/** A formula of many references would bury what matters. */
const mostShown = 12;

function restsOn(
  rests: CellSource["rests"],
  text: Text["source"],
  onGoTo: (address: string) => void,
): HTMLElement {
  const items = rests.slice(0, mostShown).map(({ reference, address, shows }) => {
    const choice = button({ kind: "choice", label: "", onPress: () => onGoTo(address) });
    choice.append(element("code", {}, reference), ` ${shows}`);
    return element("li", {}, choice);
  });
  return element("section", {}, element("h3", {}, text.rests), element("ul", { class: "choices" }, ...items));
}

function offered(
  offers: readonly Offer[],
  text: Text["source"],
  onLink: (offer: Offer) => void,
): HTMLElement {
  const items = offers.slice(0, mostShown).map((offer) => {
    const link = button({ kind: "choice", label: "", onPress: () => onLink(offer) });
    link.append(element("code", {}, offer.formula), element("span", {}, text.relation[offer.relation]));
    return element("li", {}, link);
  });
  return element(
    "section",
    {},
    element("h3", {}, text.offers),
    hint(text.offersHint),
    element("ul", { class: "choices" }, ...items),
  );
}
