import { builtIn } from '../definition/built-in-parameters';
import { type Refusal } from '../outcome';
import { appendAudit, startNote } from './audit-note';
import { type CaseDraft } from './case-draft';
import { cancelHanging } from './hanging-task';
import { deriveClocks } from './record-clock';
import { returnToAsker } from './return-to-asker';
import { sideOf } from './side-work';
import { takeStep } from './take-step';

/** The applicant has not supplemented in time: the task goes back to the asker, or the application counts as withdrawn, as the region says. */
export function lapseSupplement(draft: CaseDraft, task: number, element: string): Pick<Refusal, 'code' | 'reason'> | undefined {
  const lapsed = startNote({ kind: 'supplement-lapsed', element, given: { task } });
  const { supplement } = sideOf(draft.side, task);
  if (supplement === undefined) return undefined;
  if (builtIn('supplementLapse', draft) === 'withdrawn') {
    return takeStep(draft, { kind: 'cancelled', outcome: 'deemed-withdrawn' }, { note: lapsed });
  }
  const before = new Map(draft.clocks);
  cancelHanging(draft, element, [supplement.no]);
  returnToAsker(draft, { task, element, says: SAYS });
  appendAudit(draft, lapsed);
  return deriveClocks(draft, before);
}

const SAYS = { title: '补正逾期', body: '的补正期限已过，申请人未补正，请您继续办理' } as const;
