/** One figure of SEC companyfacts as the file gives it; nothing is known of it before it has been looked at. */
export interface Entry {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly val?: unknown;
  readonly accn?: unknown;
  readonly form?: unknown;
  readonly filed?: unknown;
}

/** A concept with its figures by unit. */
export interface ConceptFacts {
  /** Taxonomy and name, e.g. `us-gaap:Revenues`. */
  readonly concept: string;
  readonly label: string;
  readonly units: Readonly<Record<string, readonly Entry[]>>;
}

export type CompanyFacts = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is CompanyFacts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether parsed JSON has the shape of SEC companyfacts: facts by taxonomy, of a company. */
export const isCompanyFacts = (data: unknown): data is CompanyFacts =>
  isObject(data) && isObject(data["facts"]) && ("cik" in data || "entityName" in data);

/** Its concepts; whatever is not shaped as one is left out. */
export function conceptsOf(data: CompanyFacts): ConceptFacts[] {
  return Object.entries(data["facts"] as CompanyFacts).flatMap(([taxonomy, concepts]) =>
    Object.entries(isObject(concepts) ? concepts : {}).flatMap(([name, content]) => {
      if (!isObject(content) || !isObject(content["units"])) return [];
      const units = Object.entries(content["units"]).flatMap(([unit, entries]) =>
        Array.isArray(entries) ? [[unit, entries.filter(isObject)] as const] : [],
      );
      const label = typeof content["label"] === "string" ? content["label"] : name;
      return [{ concept: `${taxonomy}:${name}`, label, units: Object.fromEntries(units) }];
    }),
  );
}
