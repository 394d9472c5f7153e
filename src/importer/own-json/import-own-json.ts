import { Validator } from "jsonschema";
import schema from "../../../docs/release.schema.json";
import { FinanceError } from "../../errors";
import { isDate } from "../../statements/date";
import { matchItem } from "../../statements/find-item";
import { parsePeriod } from "../../statements/parse-period";
import { isDiscrete, type Period, periodEnd, periodToken } from "../../statements/period";
import type { Fact, Release, Remark } from "../../statements/release";
import { checkCompany } from "../company";
import { type Draft, nothing } from "../draft";
import { isPrinted } from "../is-printed";
import type { Report } from "../issue";
import { partOf, type Work } from "../work";
import { isPrintedAs } from "./printed-as";

/** More faults than this are one: the file is of another kind. */
const mostFaults = 20;
/** Facts that are compared with the schema between two pauses. */
const step = 500;

/** The releases of a file in the add-in's own form, which docs/release.schema.json describes. */
export function* importOwnJson(data: unknown, report: Report): Work<Draft> {
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  const faults = list.length === 0 ? ["the list has no release"] : [];
  for (const [index, release] of list.entries()) {
    const place = Array.isArray(data) ? `[${index}]` : "";
    faults.push(
      ...(yield* partOf(index / list.length, (index + 1) / list.length, formFaults(release, place))),
    );
  }
  const releases = list as readonly Release[];
  if (faults.length === 0) faults.push(...releases.flatMap(faultsOf));
  if (faults.length === 0) {
    for (const { company } of releases) checkCompany(company, null, report);
    return { releases: [...releases].sort((a, b) => (a.published < b.published ? -1 : 1)), unmapped: [] };
  }
  const expected = "releases as docs/release.schema.json describes them";
  for (const fault of faults.slice(0, mostFaults)) {
    const message = `The JSON is not as docs/release.schema.json describes it: ${fault}.`;
    report({ code: "invalidJson", line: null, found: fault, expected, message });
  }
  return nothing;
}

/** What is not as the schema says, with its place; the long lists of a release in steps. */
function* formFaults(release: unknown, place: string): Work<string[]> {
  const lists = Object.entries({ facts: "fact", remarks: "remark" }).flatMap(([name, definition]) => {
    const list = (release as Readonly<Record<string, unknown>> | null)?.[name];
    return Array.isArray(list) ? [{ name, definition, list: list as readonly unknown[] }] : [];
  });
  const emptied = Object.fromEntries(lists.map(({ name }) => [name, []]));
  const shell = lists.length > 0 ? { ...(release as object), ...emptied } : release;
  const faults = schemaFaults(shell, schema.oneOf[0] as object, (path) => (place + path).replace(/^\./, ""));
  for (const { name, definition, list } of lists) {
    const form = { type: "array", items: { $ref: `#/definitions/${definition}` } };
    const prefix = place === "" ? name : `${place}.${name}`;
    for (let from = 0; from < list.length && faults.length < mostFaults; from += step) {
      const pathOf = (path: string): string =>
        prefix + path.replace(/^\[(\d+)\]/, (_, index: string) => `[${from + Number(index)}]`);
      faults.push(...schemaFaults(list.slice(from, from + step), form, pathOf));
      yield from / list.length;
    }
  }
  return faults;
}

/** @param pathOf what a path such as `.published` is in the whole file */
function schemaFaults(data: unknown, form: object, pathOf: (path: string) => string): string[] {
  const { errors } = new Validator().validate(data, { ...form, definitions: schema.definitions });
  return errors.map(
    ({ property, message }) => `${pathOf(property.replace(/^instance/, "")) || "the file"} ${message}`,
  );
}

/** What a schema cannot say: days of the calendar, items of the catalogue and their units, periods that were over. */
function faultsOf({ published, facts, remarks = [] }: Release, index: number): string[] {
  if (!isDate(published)) return [`release ${index + 1}: "${published}" is not a day of the calendar`];
  const place = (list: string, at: number) => `release ${index + 1}, ${list} ${at + 1}: `;
  return [
    ...facts.flatMap((fact, at) => factFaults(fact, published).map((fault) => place("fact", at) + fault)),
    ...remarks.flatMap((remark, at) => remarkFaults(remark).map((fault) => place("remark", at) + fault)),
  ];
}

function factFaults(fact: Fact, published: string): string[] {
  const { item: code, period: token, unit, value, printed, enteredOn } = fact;
  const item = matchItem(code);
  if (item?.code !== code) return [`"${code}" is no item code`];
  if (!isPrinted(item)) return [`${code} is not printed by any release`];
  if (unit !== item.unit && !(unit === "USD million" && item.unit === "JPY million")) {
    return [`${code} is in ${item.unit}, not in ${unit}`];
  }
  if (!isPrintedAs(value, printed)) return [`${value} is not what "${printed}" prints`];
  if (enteredOn !== undefined && !isDate(enteredOn)) return [`"${enteredOn}" is not a day of the calendar`];
  const period = periodNamed(token);
  if (!period) return [`"${token}" is not a period`];
  if (item.kind === "stock" && !isDiscrete(period))
    return [`${code} is a balance, which closes a quarter, not ${token}`];
  return periodEnd(period) >= published ? [`${token} was not over on ${published}`] : [];
}

function remarkFaults({ item, period }: Remark): string[] {
  if (matchItem(item)?.code !== item) return [`"${item}" is no item code`];
  return periodNamed(period) ? [] : [`"${period}" is not a period`];
}

function periodNamed(token: string): Period | undefined {
  try {
    const period = parsePeriod(token);
    return periodToken(period) === token ? period : undefined;
  } catch (error) {
    if (error instanceof FinanceError) return undefined;
    throw error;
  }
}
