// For Node. A page hands in the engine's own script instead, and must not bundle this.
import * as installedEngine from "@odoo/o-spreadsheet";
import { provideTextDocuments } from "./text-documents";
import { provideTextMeasure } from "./text-measure";

provideTextMeasure();
provideTextDocuments();

export { installedEngine };
