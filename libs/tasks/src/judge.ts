import { type Actor } from '#access';
import { firstRefusal, type Refusal } from './guards';
import { type GivingVerb, type TaskFacts, type TaskStatus, type Verb } from './task-facts';
import { ASSIGNEE_GUARDS, TASK_RULES, VERBS_OF_KIND } from './task-rules';

/** Allowed, with the status that the task then has, or refused with a code. */
export type Judgement = { readonly ok: true; readonly next: TaskStatus } | Refusal;

/** Whether the actor may do this to the task as it stands; the caller has made sure that the actor may read the case. */
export function judge(verb: Verb, task: TaskFacts, actor: Actor): Judgement {
  const rule = TASK_RULES[task.state][verb];
  const exists = VERBS_OF_KIND[task.kind]?.includes(verb) ?? true;
  return firstRefusal(exists ? rule.guards : ['open', 'never'], task, actor) ?? { ok: true, next: rule.next };
}

/** Whether an open task may be given to this person: fit for it, not kept apart, and to pass it on, somebody else. */
export function judgeAssignee(verb: GivingVerb, task: TaskFacts, assignee: Actor): { readonly ok: true } | Refusal {
  return firstRefusal(ASSIGNEE_GUARDS[verb], task, assignee) ?? { ok: true };
}

/** Every verb, in the order people read them. */
export const VERBS = [
  'claim',
  'complete',
  'send-back',
  'take-back',
  'release',
  'return',
  'resume',
  'hold',
  'delegate',
  'transfer',
  'add-signers',
  'withdraw-signers',
  'ask-supplement',
  'withdraw-supplement',
  'copy',
  'assign',
  'reoffer',
  'except',
  'urge',
] as const satisfies readonly Verb[];

/** The verbs that the actor may use on the task as it stands, in the order people read them. */
export function allowedVerbs(task: TaskFacts, actor: Actor): readonly Verb[] {
  return VERBS.filter((verb) => judge(verb, task, actor).ok);
}
