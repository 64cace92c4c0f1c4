import { type Absent, absentIn, type Actor } from '#access';
import { type PersonId } from '#contract';
import { firstRefusal, type GuardName, type Refusal } from './guards';
import { type GivingVerb, type TaskFacts, type TaskStatus, type Verb } from './task-facts';
import { ASSIGNEE_GUARDS, DEPUTY_VERBS, TASK_RULES, VERBS_OF_KIND } from './task-rules';

/** Allowed, with the status that the task then has and for whom on leave it is done, or refused with a code. */
export type Judgement = { readonly ok: true; readonly next: TaskStatus; readonly absentId?: PersonId } | Refusal;

/**
 * Whether the actor may do this to the task as it stands, by own right or else for somebody on leave; the caller has made sure that the
 * actor may read the case.
 */
export function judge(verb: Verb, task: TaskFacts, actor: Actor): Judgement {
  const { next } = TASK_RULES[task.state][verb];
  const refusal = firstRefusal(guardsOf(verb, task), task, actor);
  if (refusal === undefined) return { ok: true, next };
  const absent = actor.actsFor === undefined ? undefined : findAbsent(verb, task, actor);
  return absent === undefined ? refusal : { ok: true, next, absentId: absent.personId };
}

function guardsOf(verb: Verb, { kind, state }: TaskFacts): readonly GuardName[] {
  const exists = VERBS_OF_KIND[kind]?.includes(verb) ?? true;
  return exists ? TASK_RULES[state][verb].guards : ['open', 'never'];
}

/**
 * For whom on leave the actor may do it: a step of an office that the absent one could do, while neither of them is kept apart or a party.
 * What somebody has for somebody else goes no further.
 */
function findAbsent(verb: Verb, task: TaskFacts, actor: Actor): Absent | undefined {
  if (!DEPUTY_VERBS.includes(verb) || !isLent(task)) return undefined;
  if (firstRefusal(['unseparated', 'impartial'], task, actor) !== undefined) return undefined;
  const guards: readonly GuardName[] = ['impartial', ...guardsOf(verb, task)];
  return absentIn(actor, task.processId).find((absent) => firstRefusal(guards, task, personOf(absent)) === undefined);
}

/** What was given to one person by name, as a seat in a panel is, is nobody else's to do: the deputy may have a seat of their own. */
const isLent = ({ kind, forApplicant, delegatorId, offeredTo }: TaskFacts): boolean =>
  kind === 'step' && !forApplicant && delegatorId === undefined && offeredTo.length > 0;

/** The absent one with the posts that count, and nobody who acts for them. */
const personOf = ({ personId, name, postings }: Absent): Actor => ({ personId, name, postings });

/** What is said of the assignee, so that whoever gives the task does not take it for themselves. */
const OF_ASSIGNEE: Partial<Record<Refusal['code'], Refusal['code']>> = {
  separated: 'assignee-separated',
  'not-permitted': 'assignee-unfit',
};

/** Whether an open task may be given to this person: fit for it, not kept apart, and to pass it on, somebody else. */
export function judgeAssignee(verb: GivingVerb, task: TaskFacts, assignee: Actor): { readonly ok: true } | Refusal {
  const refusal = firstRefusal(ASSIGNEE_GUARDS[verb], task, assignee);
  return refusal === undefined ? { ok: true } : { ...refusal, code: OF_ASSIGNEE[refusal.code] ?? refusal.code };
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

/** A verb that there is for the task, and why this actor may not use it now. */
export interface Withheld {
  readonly verb: Verb;
  readonly code: Refusal['code'];
}

/** Refusals that pass, or that somebody can lift: the rest is simply not the actor's business. */
const TOLD: readonly Refusal['code'][] = ['separated', 'task-held', 'task-waits', 'urged-lately'];

/** The verbs that are withheld from the actor for a reason worth telling. */
export function withheldVerbs(task: TaskFacts, actor: Actor): readonly Withheld[] {
  return VERBS.flatMap((verb) => {
    const judgement = judge(verb, task, actor);
    return judgement.ok || !TOLD.includes(judgement.code) ? [] : [{ verb, code: judgement.code }];
  });
}
