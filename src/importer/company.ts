import type { Report } from "./issue";

/** The company whose releases are imported. */
export const iij = "Internet Initiative Japan Inc.";

/** Whether a document is of the company, with or without the comma and the full stop of its name. */
export function checkCompany(company: string, line: number | null, report: Report): void {
  if (/^Internet Initiative Japan,? Inc\.?$/i.test(company)) return;
  const message = `This is a document of "${company}", not of ${iij}`;
  report({ code: "anotherCompany", line, found: company, expected: iij, message });
}
