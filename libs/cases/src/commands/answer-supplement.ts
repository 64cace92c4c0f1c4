import { documentIds } from '#forms';
import { type JsonObject } from '#engine';
import { BUILT_IN_FORMS } from '../definition/built-in-forms';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { deriveClocks } from '../draft/record-clock';
import { returnToAsker } from '../draft/return-to-asker';
import { sideOf } from '../draft/side-work';
import { type Refusal } from '../outcome';
import { type Answer } from './answer-signature';

/** A party supplements what was asked for, or says why not; the task goes back to the asker with what came, and clocks run again. */
export function answerSupplement(draft: CaseDraft, { task, of, by, data }: Answer): Refusal | undefined {
  const { supplement } = sideOf(draft.side, of);
  if (supplement === undefined) return { ok: false, code: 'task-closed' };
  const beyond = itemsOf(data).findIndex((item) => item > supplement.items.length);
  if (beyond >= 0) return { ok: false, code: 'form-invalid', errors: [{ ...NO_SUCH_ITEM, path: `/answers/${String(beyond)}/item` }] };
  const before = new Map(draft.clocks);
  draft.change.tasksChanged.push({ ...task, ownerId: by, status: 'completed', closedAt: draft.now, closedBy: by });
  draft.change.offersClosed.push(task.no);
  const given = { task: task.no, of, data, documents: [...documentIds(BUILT_IN_FORMS.supplement, data)] };
  returnToAsker(draft, { task: of, element: task.element, says: SAYS });
  appendAudit(draft, startNote({ kind: 'supplement-made', actor: by, element: task.element, given }));
  const obstacle = deriveClocks(draft, before);
  return obstacle && { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
}

const SAYS = { title: '补正已交', body: '的补正材料已提交，请您继续办理' } as const;
const NO_SUCH_ITEM = { code: 'maximum', zh: '没有这项补正事项', en: 'is not an item that was asked for' } as const;

const itemsOf = ({ answers }: JsonObject): readonly number[] =>
  Array.isArray(answers) ? answers.map((answer) => Number(new Map(Object.entries(answer ?? {})).get('item'))) : [];
