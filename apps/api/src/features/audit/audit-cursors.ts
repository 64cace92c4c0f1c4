import { type CaseId } from '#contract';
import { type AuditKey } from '#store';
import { isCaseId } from '../../http/id-pipe';
import { ProblemError } from '../../problem/problem-error';

const partsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Where a page of entries ended; else `invalid-cursor`. */
export function auditKeyOf(value: unknown): AuditKey {
  const [at, caseId, seq] = partsOf(value);
  if (typeof at !== 'string' || !isCaseId(caseId) || typeof seq !== 'number') throw new ProblemError('invalid-cursor');
  return { at: new Date(at), caseId, seq };
}

/** Up to which case chains are checked, and how many that were; else `invalid-cursor`. */
export function partKeyOf(value: unknown): { readonly last: CaseId; readonly checked: number } {
  const [last, checked] = partsOf(value);
  if (!isCaseId(last) || typeof checked !== 'number') throw new ProblemError('invalid-cursor');
  return { last, checked };
}
