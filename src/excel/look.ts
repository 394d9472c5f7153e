import type { Look } from "./sheet-plan";

/** Blue marks a constant from the source; black is formula or text. Every colour has a second sign beside it. */
const sourceBlue = "#0B3D91";
const quiet = "#616161";

const looks: Record<Look, (format: Excel.RangeFormat) => void> = {
  title: ({ font }) => {
    font.bold = true;
    font.size = 14;
  },
  note: ({ font }) => {
    font.color = quiet;
  },
  heading: ({ font }) => {
    font.bold = true;
  },
  periods: (format) => {
    format.font.bold = true;
    format.horizontalAlignment = "Right"; // a period token is a text above numbers
  },
  dates: (format) => {
    format.font.color = quiet;
    format.horizontalAlignment = "Right";
  },
  code: ({ font }) => {
    font.color = quiet;
    font.size = 9;
  },
  source: ({ font }) => {
    font.color = sourceBlue;
  },
  answers: (format) => {
    format.horizontalAlignment = "Left"; // dates and numbers stand under texts
  },
};

/** Gives a block of cells its look. */
export function applyLook(format: Excel.RangeFormat, look: Look): void {
  looks[look](format);
}
