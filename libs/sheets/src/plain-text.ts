/** How offices keep a spreadsheet from taking a long number for a number: `="110…"`, a leading apostrophe, a tab behind it. */
const textFormula = /^="(.*)"$/s;

/** The cell as a person means it: trimmed, without the tricks that force text. */
export function plainText(cell: string): string {
  const trimmed = cell.trim();
  const text = textFormula.exec(trimmed)?.[1] ?? trimmed;
  return text.startsWith("'") ? text.slice(1).trim() : text;
}
