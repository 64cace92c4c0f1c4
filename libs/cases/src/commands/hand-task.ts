import { type AuditKind, type PersonId } from '#contract';
import { type LockedCase, type TaskRow } from '#store';
import { judge, type Verb } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { forAbsent, taskFactsOf, taskNow } from '../task-facts';
import { changeTask } from './change-task';

type Handing = Extract<Command, { kind: 'claim-task' | 'release-task' | 'return-task' | 'resume-task' | 'reoffer-task' }>;

interface HandingRule {
  readonly verb: Verb;
  readonly audit: AuditKind;
  readonly change: (task: TaskRow, actor: PersonId, absentId?: PersonId) => TaskRow;
}

const HANDINGS = {
  'claim-task': {
    verb: 'claim',
    audit: 'task-claimed',
    change: (task, actor, absentId) => ({ ...task, ownerId: actor, delegatorId: absentId }),
  },
  'release-task': {
    verb: 'release',
    audit: 'task-released',
    change: (task) => ({ ...task, ownerId: undefined, givenBy: undefined, heldUntil: undefined }),
  },
  'return-task': {
    verb: 'return',
    audit: 'task-returned',
    change: (task) => ({ ...task, ownerId: task.delegatorId, givenBy: undefined, delegatorId: undefined }),
  },
  'reoffer-task': {
    verb: 'reoffer',
    audit: 'task-reoffered',
    change: (task) => ({ ...task, ownerId: undefined, givenBy: undefined, delegatorId: undefined, heldUntil: undefined }),
  },
  'resume-task': { verb: 'resume', audit: 'task-resumed', change: (task) => ({ ...task, heldUntil: undefined }) },
} as const satisfies Record<Handing['kind'], HandingRule>;

/** A candidate takes a task; whoever has it gives it back to those whom it was offered to or to the delegator, or goes on with it. */
export function handTask(draft: CaseDraft, command: Handing, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { verb, audit, change }: HandingRule = HANDINGS[command.kind];
  const { personId } = command.actor;
  const judgement = judge(verb, taskFactsOf(draft, task, locked.offers), command.actor);
  if (!judgement.ok) return judgement;
  changeTask(draft, task, { ...change(task, personId, judgement.absentId), status: judgement.next });
  appendAudit(draft, startNote({ kind: audit, actor: personId, element: task.element, given: { task: task.no, ...forAbsent(judgement) } }));
  return undefined;
}
