/** The add-in's id in manifest.xml, by which a workbook knows that it opens with it. */
export const addInId = "6f3b1e87-d093-4fc2-afd7-372f44c162a2";
