import { type StartEvent } from '#bpmn';
import { type JsonObject } from '#engine';
import { findDecidedCase, type Transaction } from '#store';
import { type CaseDraft } from './draft/case-draft';
import { evaluateText } from './draft/evaluate-text';
import { type Refusal } from './outcome';

/**
 * Ties a case that looks anew at a decision to the closed case of its applicant that came to it: whoever acted in that one, and whoever kept out of it, keeps
 * out of this one from the first step on. `nothing-to-reexamine` where the applicant has no such closed case, `reexamined-before` where the process has looked at it.
 */
export async function takeUpDecision(
  draft: CaseDraft,
  transaction: Transaction,
  { start, data }: { readonly start: StartEvent; readonly data: JsonObject },
): Promise<Refusal | undefined> {
  if (start.reexamines === undefined) return undefined;
  const number = evaluateText(draft, start.reexamines, start.result === undefined ? data : { [start.result]: data });
  if (!number.ok) return { ok: false, code: 'evaluation-failed', reason: `${start.id}: ${number.reason}` };
  const { row } = draft;
  const found = await findDecidedCase(transaction, number.text, row);
  if (found === undefined) return { ok: false, code: 'nothing-to-reexamine' };
  if (found.reexamined) return { ok: false, code: 'reexamined-before' };
  draft.row = { ...row, reexamined: found.decided, recused: [...new Set([...row.recused, ...found.actors])] };
  return undefined;
}
