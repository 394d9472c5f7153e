const words =
  "the a of and in network service customers company business internet operations management market growth its data";

/** A release followed by pages as an annual report has them, up to a size: text, figures in sentences, tables of years. */
export function pagesOf(release: string, bytes: number): string {
  const random = numbers(1);
  const pick = (list: readonly string[]): string => list[random() % list.length] as string;
  const vocabulary = words.split(" ");
  const line = (): string => Array.from({ length: 14 }, () => pick(vocabulary)).join(" ");
  const sentence = (): string => {
    const amount = (random() % 90_000) + 1000;
    return `The ${pick(vocabulary)} of the ${pick(vocabulary)} was JPY ${amount.toLocaleString("en-US")} million.`;
  };
  const row = (): string =>
    [pick(vocabulary), ...Array.from({ length: 4 }, () => (random() % 90_000).toLocaleString("en-US"))].join(
      "\t",
    );
  const page = (): string =>
    [
      ...Array.from({ length: 34 }, line),
      "",
      ...Array.from({ length: 2 }, sentence),
      "",
      row(),
      row(),
      "",
    ].join("\n");
  const pages = [release];
  for (let size = release.length; size < bytes;) {
    const next = page();
    pages.push(next);
    size += next.length + 1;
  }
  return pages.join("\n");
}

/** A file of SEC companyfacts of a size: our concepts beside several hundred that are no items. */
export function companyFactsOf(bytes: number): string {
  const entries = (count: number, filing: number): object[] =>
    Array.from({ length: count }, (_, index) => {
      const year = 2009 + (index % 12);
      const amount = (filing * 7919 + index * 104729) % 90_000_000;
      return {
        start: `${year}-04-01`,
        end: `${year + 1}-03-31`,
        val: amount * 1000,
        accn: `0001193125-${year - 2000}-${100_000 + filing}`,
        fy: year + 2,
        fp: "FY",
        form: "20-F",
        filed: `${year + 1 + (index % 3 === 0 ? 1 : 0)}-07-1${index % 3}`,
        frame: `CY${year}`,
      };
    });
  const ours = ["Revenues", "OperatingIncomeLoss", "NetIncomeLoss", "CostOfRevenue"];
  const concept = (name: string, filing: number, count: number) => {
    const description = `What ${name} means, in the words of the taxonomy, at the length that such words have.`;
    return [name, { label: name, description, units: { JPY: entries(count, filing) } }] as const;
  };
  const size = JSON.stringify(concept("Concept", 1, 60)).length;
  const others = Array.from({ length: Math.ceil(bytes / size) }, (_, i) => concept(`Concept${i}`, i, 60));
  const facts = Object.fromEntries([...ours.map((name, i) => concept(name, i, 12)), ...others]);
  return JSON.stringify({
    cik: 1090633,
    entityName: "INTERNET INITIATIVE JAPAN INC",
    facts: { "us-gaap": facts },
  });
}

/** Numbers that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
