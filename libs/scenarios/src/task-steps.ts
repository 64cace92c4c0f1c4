import { type Actor } from '#access';
import { type Command, type CopyRecipient } from '#cases';
import { listTasksOfCase, type TaskView } from '#store';
import { storyBroken } from './errors';
import { type Moment, type Running } from './play';
import { type TaskStep } from './scenario';

type OnTask = Extract<Command, { readonly task: number }>;
/** What a step asks for, but for the task and the idempotency key. */
type Asked = OnTask extends infer C ? (C extends OnTask ? Omit<C, 'id' | 'task'> : never) : never;
type Of<Kind extends TaskStep['do']> = Extract<TaskStep, { do: Kind }>;

/** Whoever acts, and the others whom a step names. */
interface Here {
  readonly play: Running;
  readonly actor: Actor;
  readonly person: (key: string) => Promise<Actor>;
}

const ASKED: { readonly [Kind in TaskStep['do']]: (step: Of<Kind>, here: Here) => Asked | Promise<Asked> } = {
  complete: ({ data }, { play, actor }) => ({ kind: 'complete-task', actor, data: play.cast.resolve(data) }),
  sign: ({ decision, opinion }, { actor }) => ({
    kind: 'complete-task',
    actor,
    data: { decision, ...(opinion === undefined ? {} : { opinion }) },
  }),
  supplement: ({ answers }, { play, actor }) => ({ kind: 'complete-task', actor, data: { answers: play.cast.resolve([...answers]) } }),
  claim: (_step, { actor }) => ({ kind: 'claim-task', actor }),
  release: (_step, { actor }) => ({ kind: 'release-task', actor }),
  return: (_step, { actor }) => ({ kind: 'return-task', actor }),
  resume: (_step, { actor }) => ({ kind: 'resume-task', actor }),
  reoffer: (_step, { actor }) => ({ kind: 'reoffer-task', actor }),
  urge: (_step, { actor }) => ({ kind: 'urge-task', actor }),
  'withdraw-signers': (_step, { actor }) => ({ kind: 'withdraw-signers', actor }),
  'withdraw-supplement': (_step, { actor }) => ({ kind: 'withdraw-supplement', actor }),
  assign: async ({ to }, { actor, person }) => ({ kind: 'assign-task', actor, assignee: await person(to) }),
  delegate: async ({ to, reason }, { actor, person }) => ({ kind: 'delegate-task', actor, assignee: await person(to), reason }),
  transfer: async ({ to, reason }, { actor, person }) => ({ kind: 'transfer-task', actor, assignee: await person(to), reason }),
  'send-back': ({ to, secondPass, reason }, { actor }) => ({ kind: 'send-back-task', actor, to, secondPass, reason }),
  'take-back': ({ reason }, { actor }) => ({ kind: 'take-back-task', actor, reason }),
  hold: ({ until, reason }, { actor }) => ({ kind: 'hold-task', actor, until, reason }),
  'add-signers': async ({ signers, order, reason }, { actor, person }) => ({
    kind: 'add-signers',
    actor,
    signers: await Promise.all(signers.map(person)),
    order,
    reason,
  }),
  'ask-supplement': ({ items }, { actor }) => ({ kind: 'ask-supplement', actor, items }),
  copy: async ({ to }, { actor, person }) => ({
    kind: 'copy-task',
    actor,
    to: await Promise.all(to.map((each) => recipientOf(each, person))),
  }),
  except: async ({ to, reason, basis }, { actor, person }) => ({
    kind: 'except-person',
    actor,
    person: (await person(to)).personId,
    reason,
    basis,
  }),
};

/** The command that a step means, on the task that it means. */
export async function commandOfStep(play: Running, step: TaskStep, moment: Moment): Promise<Omit<OnTask, 'id'>> {
  const person = (key: string): Promise<Actor> => play.cast.actor(key, moment.at);
  const actor = await person(step.by);
  const task = await findTask(play, step, actor);
  if (task === undefined) throw storyBroken({ kind: 'not-reached', about: step.element }, moment.place);
  return { ...(await askedBy(step, { play, actor, person })), task: task.no } as Omit<OnTask, 'id'>;
}

function askedBy<Kind extends TaskStep['do']>(step: Of<Kind>, here: Here): Asked | Promise<Asked> {
  const asked: (step: Of<Kind>, here: Here) => Asked | Promise<Asked> = ASKED[step.do as Kind];
  return asked(step, here);
}

const KINDS: Readonly<Partial<Record<TaskStep['do'], TaskView['kind']>>> = { sign: 'signature', supplement: 'supplement' };

/** Of several tasks the actor's own; where none is open, the last one, so that the case itself says that it is closed. */
async function findTask({ store, caseId }: Running, step: TaskStep, { personId }: Actor): Promise<TaskView | undefined> {
  const kind = KINDS[step.do] ?? 'step';
  const tasks = (await listTasksOfCase(store, caseId)).filter((task) => task.element === step.element && task.kind === kind);
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed');
  return open.find(({ ownerId }) => ownerId === personId) ?? open[0] ?? tasks.at(-1);
}

/** The key of a person, or `<post> of <organisation>` as notices are told. */
async function recipientOf(text: string, person: Here['person']): Promise<CopyRecipient> {
  const [post, organisationId] = text.split(' of ');
  return post === undefined || organisationId === undefined ? { person: await person(text) } : { post, organisationId };
}
