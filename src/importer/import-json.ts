import { importCompanyFacts } from "./companyfacts/import-companyfacts";
import { isCompanyFacts } from "./companyfacts/companyfacts";
import { type Draft, nothing } from "./draft";
import type { FindLabel } from "./find-label";
import type { Report } from "./issue";
import { importOwnJson } from "./own-json/import-own-json";
import type { Work } from "./work";

/** The releases in JSON: SEC companyfacts, or the add-in's own form. */
export function* importJson(text: string, find: FindLabel, report: Report): Work<Draft> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const found = (error as SyntaxError).message;
    const message = `The file looks like JSON but is none: ${found}.`;
    report({ code: "unreadableJson", line: null, found, expected: "valid JSON", message });
    return nothing;
  }
  return isCompanyFacts(data) ? importCompanyFacts(data, find, report) : yield* importOwnJson(data, report);
}
