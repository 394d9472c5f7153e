import { type AnalysisRow, type ModelCells, label, note, titled, word } from "./analysis-row";
import { column } from "./keys";

/** The quarter that the analysis looks at, found in the model. */
export const focus = {
  chosen: "Focus.Chosen",
  quarter: "Focus.Quarter",
  place: "Focus.Place",
  year: "Focus.Year",
  yearPlace: "Focus.YearPlace",
} as const;

/** The user may choose the quarter; else it is the first that is not reported, and moves on by itself. */
export function focusRows(model: ModelCells): AnalysisRow[] {
  return [
    ...titled("Quarter in focus", "of the sensitivity and the cases below"),
    {
      key: focus.chosen,
      cells: () => [
        label("Chosen by you; empty for the first forecast"),
        { value: "", look: "assumption" },
        note("a period of the model, such as 4Q03"),
      ],
    },
    {
      key: focus.quarter,
      cells: (at) => {
        const [chosen, periods] = [at.fixed(focus.chosen), model.header(4, "line")];
        const first = `INDEX(${periods},1,MATCH(FALSE,${model.line(column.reported)},0))`;
        return [label("Quarter"), word(`=IF(ISBLANK(${chosen}),${first},${chosen})`)];
      },
    },
    {
      key: focus.place,
      cells: (at) => [
        label("Its place on the model's time line"),
        word(`=MATCH(${at.fixed(focus.quarter)},${model.header(4, "line")},0)`, "calculation"),
      ],
    },
    {
      key: focus.year,
      cells: (at) => [
        label("Its fiscal year"),
        word(`=INDEX(${model.header(4, "years")},1,${at.fixed(focus.yearPlace)})`),
      ],
    },
    {
      key: focus.yearPlace,
      cells: (at) => {
        const yearEnd = `INDEX(${model.header(3, "line")},1,${at.fixed(focus.place)})`;
        return [
          label("The year's place among the years"),
          word(`=MATCH(${yearEnd},${model.header(3, "years")},0)`, "calculation"),
        ];
      },
    },
  ];
}
