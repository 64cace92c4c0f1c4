import { type AuditKind, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type LockedCase, type TaskRow } from '#store';
import { type GivingVerb, judge, judgeAssignee } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';
import { taskFactsOf, taskNow } from '../task-facts';
import { changeTask } from './change-task';

type Passing = Extract<Command, { kind: 'assign-task' | 'delegate-task' | 'transfer-task' }>;

interface PassingRule {
  readonly verb: GivingVerb;
  readonly audit: AuditKind;
  /** Who did it for whom so far does not matter to the new owner, but with a delegate. */
  readonly delegatorId: (actor: PersonId) => PersonId | undefined;
  readonly says: { readonly title: string; readonly body: string };
}

const nobody = (): undefined => undefined;
const PASSINGS = {
  'assign-task': { verb: 'assign', audit: 'task-assigned', delegatorId: nobody, says: { title: '改派', body: '已改派给您办理' } },
  'transfer-task': { verb: 'transfer', audit: 'task-transferred', delegatorId: nobody, says: { title: '转办', body: '已转给您办理' } },
  'delegate-task': {
    verb: 'delegate',
    audit: 'task-delegated',
    delegatorId: (actor) => actor,
    says: { title: '委托', body: '已委托您代为办理' },
  },
} as const satisfies Record<Passing['kind'], PassingRule>;

/** Somebody who may, or the owner, gives a task to another candidate, who is told; a delegate has it on behalf of the owner. */
export function passTask(draft: CaseDraft, command: Passing, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { actor, assignee, kind } = command;
  const { verb, audit, delegatorId, says }: PassingRule = PASSINGS[kind];
  const facts = taskFactsOf(draft, task, locked.offers);
  const judgement = judge(verb, facts, actor);
  if (!judgement.ok) return judgement;
  const fit = judgeAssignee(verb, facts, assignee);
  if (!fit.ok) return fit;
  const ownerId = assignee.personId;
  const passed = { ownerId, givenBy: actor.personId, delegatorId: delegatorId(actor.personId), heldUntil: undefined };
  const given: TaskRow = { ...task, status: judgement.next, ...passed };
  changeTask(draft, task, given);
  tellAboutTask(draft, task, { notice: audit, to: [{ person: ownerId }], says });
  const reason: JsonObject = 'reason' in command ? { reason: command.reason } : {};
  appendAudit(
    draft,
    startNote({ kind: audit, actor: actor.personId, element: task.element, given: { task: task.no, assignee: ownerId, ...reason } }),
  );
  return undefined;
}
