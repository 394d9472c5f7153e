import { itemOfCode } from "../../statements/find-item";
import type { Item, Unit } from "../../statements/item";
import { type Period, isDiscrete, periodEnd, periodToken, shiftPeriod } from "../../statements/period";
import { type Figure, negatedFigure } from "../figure";
import { type Clause, clausesOf, isPeriod } from "./clauses";
import { type Concept, qualifiedNouns, type Segment } from "./lexicon.data";
import { baseIn, type NamedPeriods, periodsFor } from "./periods";
import { type FigureTerm, isNamed, type PeriodTerm, type Role, rolesIn } from "./role";
import { type Currency, type Quantity, type Term, type TermOf, termsOf } from "./terms";

/** What the sentences before say for a sentence that does not say it itself. */
export interface Context {
  /** The quarter that the document reports. */
  readonly quarter: Period | undefined;
  /** Publication date; a period that ends later is a forecast's. */
  readonly published: string | undefined;
  /** The segment that the section is about, where it is about one. */
  readonly segment: Segment | undefined;
  /** How far back the section compares, where its sentences agree on that. */
  readonly comparison: 1 | 4 | undefined;
  readonly subject: Subject | undefined;
  /** Another quarter was spoken of, so that the document's own is no longer meant without being named. */
  readonly otherQuarter: boolean;
}

/** What "increased by 4.9%" speaks of. */
export interface Subject {
  readonly concept: Concept;
  readonly isLoss: boolean;
  /** As printed. */
  readonly label: string;
  readonly currency: Currency | undefined;
}

/** What a figure is. */
export interface Understood {
  readonly item: Item;
  readonly label: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly figure: Figure;
}
/** Why a figure is not imported, e.g. `no item is named for it`. */
export interface Unclear {
  readonly unclear: string;
}
export type Reading = { readonly term: FigureTerm } & (Understood | Unclear);

type Readable = Extract<Quantity, { readonly figure: Figure }>;

/** Whatever is longer is no sentence, but text without full stops, which would be read over and over. */
export const longestSentence = 1_000;

const tooLong = { unclear: "its sentence is too long to be understood" };
const noItem = { unclear: "the words around it name no item of the catalogue" };
const noPeriod = { unclear: "its period is not named" };
const notOver = { unclear: "its period had not ended when the document was published" };

/** One sentence of a release: what its figures are, and what it leaves for the sentence after it. */
export class Sentence {
  /** Every figure, in printed order. */
  readonly readings: readonly Reading[];
  private readonly terms: readonly Term[];
  private readonly clauses: readonly Clause[];
  private readonly roles: ReadonlyMap<FigureTerm, Role>;
  private readonly understood = new Map<Term, Understood>();

  constructor(
    private readonly text: string,
    private readonly context: Context,
  ) {
    this.terms = termsOf(text);
    this.clauses = text.length > longestSentence ? [] : clausesOf(this.terms);
    this.roles = rolesIn(this.clauses);
    if (text.length > longestSentence) {
      this.readings = this.terms.filter(isFigure).map((term) => ({ term, ...tooLong }));
      return;
    }
    const readings = this.clauses.flatMap((clause) => this.readClause(clause));
    this.readings = readings.sort((a, b) => a.term.start - b.term.start);
  }

  /** What the next sentence speaks of where it names nothing: nothing, once a word was not understood. */
  get subject(): Subject | undefined {
    const main = this.clauses.filter(isMain);
    if (main.length === 0 || main.some(hasUnknown)) return undefined;
    const opening = main.flatMap(({ terms }) => terms.slice(0, 1)).find(isNamed);
    return opening ? this.subjectNamed(opening) : this.context.subject;
  }

  /** Whether a quarter was spoken of that is neither the document's own nor only one that it is compared with. */
  get otherQuarter(): boolean {
    const compared = new Set(this.clauses.flatMap((clause) => this.comparedPeriods(clause)));
    const isOther = (term: Term): boolean =>
      isPeriod(term) && !compared.has(term) && !isSame(this.periodOf(term), this.context.quarter);
    return this.context.otherQuarter || this.terms.some(isOther);
  }

  private readClause(clause: Clause): Reading[] {
    return clause.terms.flatMap((term, at): Reading[] => {
      if (term.kind !== "figure") return [];
      const reading = this.readFigure(term, at, clause, this.roles.get(term));
      if (!("unclear" in reading)) this.understood.set(term, reading);
      return [{ term, ...reading }];
    });
  }

  private readFigure(
    { quantity }: FigureTerm,
    at: number,
    clause: Clause,
    role: Role | undefined,
  ): Understood | Unclear {
    const reserve = this.terms.find((term) => term.kind === "reserve");
    if (reserve) return { unclear: `its sentence makes it ${reserve.reads}` };
    if (!("figure" in quantity)) {
      return { unclear: "it is neither an amount in thousands, millions or billions nor a percentage" };
    }
    if (!role) return { unclear: "the words around it do not say what it is" };
    if (role.is === "dollars") {
      const yen = this.understood.get(role.of);
      if (!yen) return { unclear: "the yen beside it are not clear" };
      const isLoss = yen.figure.value.startsWith("-");
      return {
        ...yen,
        unit: "USD million",
        figure: isLoss ? negatedFigure(quantity.figure) : quantity.figure,
      };
    }
    const subject = this.subjectOf(clause, at);
    if (!subject) return { unclear: "no item is named for it" };
    const unit = unitOf(quantity, this.currency ?? subject.currency);
    if (!unit) return { unclear: "its currency is not named" };
    const periods = periodsFor(clause.terms, at);
    return role.is === "level"
      ? this.readLevel(
          quantity.figure,
          unit,
          subject,
          role.compared ? this.comparedPeriod(periods) : this.ownPeriod(periods, clause),
        )
      : this.readChange(quantity.figure, unit, subject, role.sign, this.ownPeriod(periods, clause), periods);
  }

  private readLevel(
    figure: Figure,
    unit: Unit,
    { concept, isLoss, label }: Subject,
    period: Period | undefined,
  ): Understood | Unclear {
    if (!concept.level) return noItem;
    const item = itemOfCode(concept.level);
    if (unit !== item.unit && !(unit === "USD million" && item.unit === "JPY million")) return noItem;
    if (!period || (item.kind === "stock" && !isDiscrete(period))) return noPeriod;
    if (this.isFuture(period)) return notOver;
    if (!isLoss) return { item, label, period, unit, figure };
    if (figure.value.startsWith("-")) return { unclear: "a minus and the word loss contradict each other" };
    return { item, label, period, unit, figure: negatedFigure(figure) };
  }

  private readChange(
    figure: Figure,
    unit: Unit,
    { concept, label }: Subject,
    sign: 1 | -1 | 0,
    period: Period | undefined,
    periods: NamedPeriods,
  ): Understood | Unclear {
    if (!period || !isDiscrete(period)) return noPeriod;
    if (this.isFuture(period)) return notOver;
    const quarters = this.quartersBack(period, periods);
    if (!quarters) return { unclear: "what it is compared with is not named" };
    const item = (concept.changes ?? [])
      .filter((change) => change.quarters === quarters)
      .map((change) => itemOfCode(change.item))
      .find((known) => known.unit === unit);
    if (!item) return noItem;
    if (sign === 0 || figure.value.startsWith("-")) return { unclear: "the words give it no sign" };
    return { item, label, period, unit, figure: sign === 1 ? figure : negatedFigure(figure) };
  }

  /** What a figure is of: the item named last before it, in its clause or before the brackets; else what the sentence speaks of. */
  private subjectOf(clause: Clause, at: number): Subject | undefined {
    const named = [...(clause.within ?? []), ...clause.terms.slice(0, at)].filter(isNamed).at(-1);
    if (named) return this.subjectNamed(named);
    const others = this.clauses.filter((other) => other !== clause && isMain(other));
    const isElsewhere = others.some((other) => hasUnknown(other) || other.terms.some(isNamed));
    return clause.isCause || isElsewhere ? undefined : this.context.subject;
  }

  private subjectNamed(named: TermOf<"item"> | TermOf<"noun">): Subject | undefined {
    const label = this.text.slice(named.start, named.end);
    const currency = this.currency ?? this.context.subject?.currency;
    if (named.kind === "item") {
      return {
        concept: conceptIn(this.context.segment, named.concept, label),
        isLoss: named.isLoss,
        label,
        currency,
      };
    }
    const [only, another] = qualifiedNouns.filter(
      ({ nouns, words }) => nouns.split(", ").includes(named.noun) && words.test(this.text),
    );
    return only && !another ? { concept: { level: only.item }, isLoss: false, label, currency } : undefined;
  }

  /** The currency that the sentence names, where it names one besides the dollars of its yen. */
  private get currency(): Currency | undefined {
    const amounts = this.terms.flatMap((term) =>
      term.kind === "figure" && term.quantity.of === "amount" ? (term.quantity.currency ?? []) : [],
    );
    return amounts.includes("JPY") ? "JPY" : amounts[0];
  }

  /** The quarter of a figure that is compared with the document's own. */
  private comparedPeriod({ own, base }: NamedPeriods): Period | undefined {
    if (own) return this.periodOf(own);
    const quarters = base?.kind === "comparison" ? base.quarters : this.onlyComparison;
    return quarters && this.context.quarter && shiftPeriod(this.context.quarter, -quarters);
  }

  private ownPeriod({ own, clause: stated }: NamedPeriods, { within }: Clause): Period | undefined {
    const named = own ?? stated;
    if (named) return this.periodOf(named);
    const figure = within?.filter((term) => term.kind === "figure").at(-1);
    if (figure) return this.understood.get(figure)?.period;
    return this.otherQuarter ? undefined : this.context.quarter;
  }

  /** The periods that a clause only compares with. */
  private comparedPeriods({ terms }: Clause): Term[] {
    const ofFigures = terms.flatMap((term, at) => {
      const role = term.kind === "figure" ? this.roles.get(term) : undefined;
      const own = role?.is === "level" && role.compared ? periodsFor(terms, at).own : undefined;
      return own ?? [];
    });
    return [...ofFigures, ...[baseIn(terms) ?? []].flat()];
  }

  private quartersBack(period: Period, { base }: NamedPeriods): 1 | 4 | undefined {
    if (!base) return this.onlyComparison ?? (this.context.segment && this.context.comparison);
    if (base.kind === "comparison") return base.quarters;
    const before = this.periodOf(base);
    if (!before || !isDiscrete(before)) return undefined;
    const quarters = period.firstQuarter - before.firstQuarter;
    return quarters === 1 || quarters === 4 ? quarters : undefined;
  }

  private get onlyComparison(): 1 | 4 | undefined {
    const [first, ...others] = this.terms.flatMap((term) =>
      term.kind === "comparison" ? [term.quarters] : [],
    );
    return others.every((other) => other === first) ? first : undefined;
  }

  private periodOf(term: PeriodTerm): Period | undefined {
    if (term.kind === "period") return term.period;
    return this.context.quarter && shiftPeriod(this.context.quarter, -term.quarters);
  }

  private isFuture(period: Period): boolean {
    return this.context.published !== undefined && periodEnd(period) >= this.context.published;
  }
}

const isFigure = (term: Term): term is FigureTerm => term.kind === "figure";
const isMain = ({ isCause, within }: Clause): boolean => !isCause && !within;
const hasUnknown = ({ terms }: Clause): boolean => terms.some((term) => term.kind === "unknown");
const isSame = (a: Period | undefined, b: Period | undefined): boolean =>
  a !== undefined && b !== undefined && periodToken(a) === periodToken(b);

function unitOf(quantity: Readable, named: Currency | undefined): Unit | undefined {
  if (quantity.of === "share") return "fraction";
  const currency = quantity.currency ?? named;
  return currency && `${currency} million`;
}

/** In a segment's section "revenue" and "gross margin" are the segment's, and a total is not said to be the company's. */
function conceptIn(segment: Segment | undefined, concept: Concept, label: string): Concept {
  if (!segment) return concept;
  if (/^gross margins?$/i.test(label)) return segment.grossMargin;
  if (/^revenues?$/i.test(label)) return segment.revenue;
  return /^total revenues?$/i.test(label) ? {} : concept;
}
