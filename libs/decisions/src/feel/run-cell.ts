import { cellText } from './cell-text';
import { type Variables } from './variables';
import { inputName } from './comparison-guard';
import { createRunner, keepSignature } from './runner';
import { findOversize } from './expression-limits';
import { type CheckedExpression } from './check-expression';

const run = createRunner(cellText);

/** Variables with the input that cells test, made once for all cells of a column. */
export function withInput(variables: Variables, input: unknown): Variables {
  return keepSignature({ ...variables, [inputName]: input });
}

function isAny(text: string): boolean {
  return text === '-' || text === '';
}

/** Whether a cell matches, or why that cannot be told. */
export type CellResult = { readonly ok: true; readonly matches: boolean } | { readonly ok: false; readonly reason: string };

/** The two values that a translated cell has. */
function readTests(value: unknown): { readonly tests: readonly unknown[]; readonly negated: boolean } {
  const [tests, negated]: readonly unknown[] = Array.isArray(value) ? value : [];
  return { tests: Array.isArray(tests) ? tests : [], negated: negated === true };
}

/** Whether the cell's tests accept the input; what FEEL does not know (null) is no match, negated or not. */
export function runCell(text: string, scope: Variables): CellResult {
  if (isAny(text)) return { ok: true, matches: true };
  const result = run(text, scope);
  if (!result.ok) return result;
  const { tests, negated } = readTests(result.value);
  if (tests.includes(true)) return { ok: true, matches: !negated };
  return { ok: true, matches: negated && !tests.includes(null) };
}

/** Checks the syntax of a cell like `checkExpression`. */
export function checkCell(text: string): CheckedExpression {
  if (isAny(text)) return { ok: true };
  const oversize = findOversize(text);
  if (oversize !== undefined) return { ok: false, reason: oversize, position: 0 };
  const translated = cellText(text, {});
  return typeof translated === 'string' ? { ok: true } : { ok: false, ...translated };
}
