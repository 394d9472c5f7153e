/**
 * The number format of a text that begins with "=". In a cell of format "@" the engine would show the quote that
 * keeps such a text from being a formula; it does not take this one for the text format, and it hides nothing of
 * a text. The add-in and the file see "@".
 */
export const QUOTED_TEXT_FORMAT = ";;;@";
