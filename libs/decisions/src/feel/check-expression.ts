import { parseExpression } from 'feelin';
import { findOversize } from './expression-limits';
import { findSyntaxFault } from './find-syntax-fault';

/** Whether an expression can be accepted; `position` counts characters from 0. */
export type CheckedExpression = { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly position: number };

/** Checks a FEEL expression without evaluating it: size, syntax, exact numbers, no look at the clock. Names are resolved only at run time. */
export function checkExpression(text: string): CheckedExpression {
  const oversize = findOversize(text);
  if (oversize !== undefined) return { ok: false, reason: oversize, position: 0 };
  const fault = findSyntaxFault(parseExpression(text, {}, undefined).topNode, text);
  return fault === undefined ? { ok: true } : { ok: false, ...fault };
}
