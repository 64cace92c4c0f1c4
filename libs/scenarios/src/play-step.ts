import { asCommandId, asOrganisationId } from '#contract';
import { type Command } from '#cases';
import { findCase, listIncidentsOfCase, listMessagesOfCase } from '#store';
import { cameOf } from './came-of';
import { storyBroken } from './errors';
import { findOtherCase } from './find-other-case';
import { type Moment, type Play } from './play';
import { bookElsewhere } from './book-elsewhere';
import { giveEvidence, objectionOf } from './publicity-steps';
import { runJob } from './run-job';
import { type Step, type TaskStep } from './scenario';
import { tagElsewhere } from './tag-elsewhere';
import { commandOfStep } from './task-steps';

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;
type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;

const PLAYERS: { readonly [Kind in Step['do']]: (play: Play, step: Of<Kind>, moment: Moment) => Promise<void> } = {
  complete: onTask,
  claim: onTask,
  release: onTask,
  return: onTask,
  resume: onTask,
  reoffer: onTask,
  urge: onTask,
  assign: onTask,
  delegate: onTask,
  transfer: onTask,
  'send-back': onTask,
  'take-back': onTask,
  hold: onTask,
  'add-signers': onTask,
  'withdraw-signers': onTask,
  sign: onTask,
  'ask-supplement': onTask,
  'withdraw-supplement': onTask,
  supplement: onTask,
  copy: onTask,
  except: onTask,
  'fail-job': failJob,
  retry,
  message,
  answer,
  object,
  evidence: giveEvidence,
  withdraw,
  recuse,
  'pause-clock': pauseClock,
  'resume-clock': resumeClock,
  job: runJob,
  'book-elsewhere': bookElsewhere,
  'tag-elsewhere': tagElsewhere,
  wait: () => Promise.resolve(),
};

/** Lets happen what is due at the step's instant, as the case's workflow would, and then the step itself. */
export async function playStep(play: Play, step: Step, moment: Moment): Promise<void> {
  await play.settle(moment.at);
  const caseId = step.process === undefined ? play.caseId : await getOther(play, step.process, moment);
  await dispatch({ ...play, caseId }, step, moment);
  await play.settle(moment.at);
  if (step.stage === undefined) return;
  const stage = (await findCase(play.store, caseId))?.stage;
  if (stage !== step.stage) throw storyBroken({ kind: 'stage', expected: step.stage, got: stage }, moment.place);
}

async function getOther({ store }: Play, process: string, moment: Moment): Promise<Play['caseId']> {
  const found = await findOtherCase(store, process);
  if (found === undefined) throw storyBroken({ kind: 'no-case', about: process }, moment.place);
  return found;
}

function dispatch<Kind extends Step['do']>(play: Play, step: Of<Kind>, moment: Moment): Promise<void> {
  const player: (play: Play, step: Of<Kind>, moment: Moment) => Promise<void> = PLAYERS[step.do as Kind];
  return player(play, step, moment);
}

async function onTask(play: Play, step: TaskStep, moment: Moment): Promise<void> {
  await command(play, (await commandOfStep(play, step, moment)) as WithoutId<Command>, { step, moment });
}

async function failJob(play: Play, { element, code, reason }: Of<'fail-job'>, { at, place }: Moment): Promise<void> {
  const pending = (await play.cases.settle(play.caseId, at)).jobs.find((job) => job.element === element);
  if (pending === undefined) throw storyBroken({ kind: 'no-failing-job', about: element }, place);
  const outcome = await play.cases.advance(play.caseId, { kind: 'fail-job', id: asCommandId(place), job: pending.no, code, reason }, at);
  if (!outcome.ok) throw storyBroken({ kind: 'job-refused', got: outcome.code }, place);
}

async function retry(play: Play, step: Of<'retry'>, moment: Moment): Promise<void> {
  const incident = (await listIncidentsOfCase(play.store, play.caseId)).find(
    ({ element, resolvedAt }) => element === step.element && resolvedAt === undefined,
  );
  if (incident === undefined) throw storyBroken({ kind: 'no-incident', about: step.element }, moment.place);
  const actor = await play.cast.actor(step.by, moment.at);
  await command(play, { kind: 'retry-incident', actor, incident: incident.no }, { step, moment });
}

async function message(play: Play, step: Of<'message'>, moment: Moment): Promise<void> {
  const sender = step.by === undefined ? {} : { actor: await play.cast.actor(step.by, moment.at) };
  const addressed = step.correlation === undefined ? {} : { correlation: step.correlation };
  const payload = play.cast.resolve(step.payload);
  await command(play, { kind: 'receive-message', ...sender, message: step.message, ...addressed, payload }, { step, moment });
}

async function answer(play: Play, step: Of<'answer'>, moment: Moment): Promise<void> {
  const asked = (await listMessagesOfCase(play.store, play.caseId)).filter(
    ({ name, organisationId }) => name === step.message && organisationId === step.organisation,
  );
  const request = asked.findLast(({ status }) => status === 'waiting') ?? asked.at(-1);
  if (request === undefined) throw storyBroken({ kind: 'not-asked', about: step.organisation, expected: step.message }, moment.place);
  const by = step.by === undefined ? {} : { actor: await play.cast.actor(step.by, moment.at) };
  const organisation = asOrganisationId(step.organisation);
  const data = play.cast.resolve(step.data);
  const via = step.by === undefined ? 'api' : 'inbox';
  await command(play, { kind: 'answer-request', request: request.no, organisation, via, ...by, data }, { step, moment });
}

async function object(play: Play, step: Of<'object'>, moment: Moment): Promise<void> {
  await command(play, await objectionOf(play, step, moment), { step, moment });
}

async function withdraw(play: Play, step: Of<'withdraw'>, moment: Moment): Promise<void> {
  await command(play, { kind: 'withdraw', actor: await play.cast.actor(step.by, moment.at) }, { step, moment });
}

async function recuse(play: Play, step: Of<'recuse'>, moment: Moment): Promise<void> {
  const actor = await play.cast.actor(step.by, moment.at);
  await command(play, { kind: 'recuse', actor, person: actor.personId, reason: step.reason }, { step, moment });
}

async function pauseClock(play: Play, step: Of<'pause-clock'>, moment: Moment): Promise<void> {
  const { clock, basis, reason } = step;
  await command(play, { kind: 'pause-clock', actor: await play.cast.actor(step.by, moment.at), clock, basis, reason }, { step, moment });
}

async function resumeClock(play: Play, step: Of<'resume-clock'>, moment: Moment): Promise<void> {
  const { clock, reason } = step;
  await command(play, { kind: 'resume-clock', actor: await play.cast.actor(step.by, moment.at), clock, reason }, { step, moment });
}

/** Gives a command, and holds its outcome against what the step tells. */
async function command(
  { cases, store, caseId }: Play,
  given: WithoutId<Command>,
  {
    step,
    moment,
  }: {
    readonly step: Exclude<Step, { do: 'job' | 'fail-job' | 'wait' | 'book-elsewhere' | 'tag-elsewhere' | 'evidence' }>;
    readonly moment: Moment;
  },
): Promise<void> {
  const before = await findCase(store, caseId);
  const outcome = await cases.advance(caseId, { ...given, id: asCommandId(moment.place) } as Command, moment.at);
  const got = outcome.ok ? undefined : outcome.code;
  if (got !== step.refused) throw storyBroken({ kind: 'answer', expected: step.refused, ...cameOf(outcome) }, moment.place);
  if (outcome.ok) return;
  const after = await findCase(store, caseId);
  if (after?.seq !== before?.seq) throw storyBroken({ kind: 'changed-all-the-same', got: outcome.code }, moment.place);
}
