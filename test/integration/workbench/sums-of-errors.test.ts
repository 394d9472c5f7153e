// Excel's SUMIF and its kin are errors over an error that they pick; the engine's own leave it out.
import { contosoWorkbook } from "./contoso";
import type { Workbench } from "../../../src/workbench/workbench";

let workbench: Workbench;
beforeEach(() => {
  workbench = contosoWorkbook();
  const rows = [
    ["FY03", "8344"],
    ["FY03", "#N/A"],
    ["FY04", "9185"],
    ["FY04", "9633"],
    ["FY05", "=1/0"],
  ];
  rows.forEach(([year, amount], i) => {
    workbench.type("Sheet1", `A${i + 1}`, year!);
    workbench.type("Sheet1", `B${i + 1}`, amount!);
  });
});

const valueOf = (formula: string) => {
  workbench.type("Sheet1", "D1", formula);
  return workbench.cell("Sheet1", "D1").value;
};

test.each([
  ['=SUMIF(A1:A5,"FY03",B1:B5)', "#N/A"],
  ['=SUMIF(A1:A5,"FY04",B1:B5)', 18818],
  ['=SUMIF(A1:A5,"FY05",B1:B5)', "#DIV/0!"],
  ['=SUMIFS(B1:B5,A1:A5,"FY03")', "#N/A"],
  ['=SUMIFS(B1:B5,A1:A5,"FY04",B1:B5,">9200")', 9633],
  ['=AVERAGEIF(A1:A5,"FY03",B1:B5)', "#N/A"],
  ['=AVERAGEIFS(B1:B5,A1:A5,"FY04")', 9409],
  ['=MAXIFS(B1:B5,A1:A5,"FY03")', "#N/A"],
  ['=MINIFS(B1:B5,A1:A5,"FY04")', 9185],
  ['=SUMIF(B1:B5,">9000")', 18818],
])("%s is %s", (formula, expected) => expect(valueOf(formula)).toBe(expected));
