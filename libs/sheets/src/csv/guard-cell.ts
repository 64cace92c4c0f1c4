/** A spreadsheet takes text that begins so for a formula and runs it. */
const formulaLike = /^[=+\-@\t\r]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before `= + - @`, a tab or a return. */
export const guardCell = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
