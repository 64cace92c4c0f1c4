import { type CommandId } from '#contract';
import { type Command, type Outcome } from '#cases';
import { findCase, listTasksOfCase, queryStore } from '#store';
import { ScenarioError } from './errors';
import { type Moment, type Play } from './play';
import { runJob } from './run-job';
import { type Step } from './scenario';
import { settleStory } from './settle-story';

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;
type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;

const PLAYERS: { readonly [Kind in Step['do']]: (play: Play, step: Of<Kind>, moment: Moment) => Promise<void> } = {
  complete,
  message,
  withdraw,
  'pause-clock': pauseClock,
  'resume-clock': resumeClock,
  job: runJob,
  wait: () => Promise.resolve(),
};

/** Lets happen what is due at the step's instant, as the case's workflow would, and then the step itself. */
export async function playStep(play: Play, step: Step, moment: Moment): Promise<void> {
  await settleStory(play, moment.at);
  const caseId = step.process === undefined ? play.caseId : await getOther(play, step.process, moment);
  await dispatch({ ...play, caseId }, step, moment);
  await settleStory(play, moment.at);
  if (step.stage === undefined) return;
  const stage = (await findCase(play.store, caseId))?.stage;
  if (stage !== step.stage) throw broken(moment, `the case stands in stage ${stage ?? 'none'}, not in ${step.stage}`);
}

/** The case of another process that has begun last: an open one, where there is any. */
async function getOther({ store }: Play, process: string, moment: Moment): Promise<Play['caseId']> {
  const text = "SELECT id FROM cases WHERE process_id = $1 ORDER BY status = 'open' DESC, id DESC LIMIT 1";
  const { rows } = await queryStore<{ id: Play['caseId'] }>(store, { text, values: [process] });
  if (rows[0] === undefined) throw broken(moment, `no case of ${process} was started`);
  return rows[0].id;
}

function dispatch<Kind extends Step['do']>(play: Play, step: Of<Kind>, moment: Moment): Promise<void> {
  const player: (play: Play, step: Of<Kind>, moment: Moment) => Promise<void> = PLAYERS[step.do as Kind];
  return player(play, step, moment);
}

async function complete(play: Play, step: Of<'complete'>, moment: Moment): Promise<void> {
  const actor = await play.cast.actor(step.by, moment.at);
  const tasks = (await listTasksOfCase(play.store, play.caseId)).filter(({ element }) => element === step.element);
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed');
  // Of several instances the actor's own; where none is open, the last one, so that the case itself says that it is closed.
  const task = open.find(({ ownerId }) => ownerId === actor.personId) ?? open[0] ?? tasks.at(-1);
  if (task === undefined) throw broken(moment, `${step.element} was never reached`);
  await command(play, { kind: 'complete-task', actor, task: task.no, data: play.cast.resolve(step.data) }, { step, moment });
}

async function message(play: Play, step: Of<'message'>, moment: Moment): Promise<void> {
  const sender = step.by === undefined ? {} : { actor: await play.cast.actor(step.by, moment.at) };
  const payload = play.cast.resolve(step.payload);
  await command(play, { kind: 'receive-message', ...sender, message: step.message, payload }, { step, moment });
}

async function withdraw(play: Play, step: Of<'withdraw'>, moment: Moment): Promise<void> {
  await command(play, { kind: 'withdraw', actor: await play.cast.actor(step.by, moment.at) }, { step, moment });
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
  { step, moment }: { readonly step: Exclude<Step, { do: 'job' | 'wait' }>; readonly moment: Moment },
): Promise<void> {
  const before = await findCase(store, caseId);
  const outcome = await cases.advance(caseId, { ...given, id: moment.place as CommandId } as Command, moment.at);
  const got = outcome.ok ? undefined : outcome.code;
  if (got !== step.refused) throw broken(moment, `${step.refused ?? 'success'} was expected, and ${toldOf(outcome)} came`);
  if (outcome.ok) return;
  const after = await findCase(store, caseId);
  if (after?.seq !== before?.seq) throw broken(moment, `it was refused (${outcome.code}) and changed the case all the same`);
}

function toldOf(outcome: Outcome): string {
  if (outcome.ok) return 'success';
  const { code, reason, errors = [] } = outcome;
  return [code, reason, ...errors.map(({ path, en }) => `${path}: ${en}`)].filter((part) => part !== undefined).join(', ');
}

const broken = ({ place }: Moment, what: string): ScenarioError => new ScenarioError('story-broken', `${place}: ${what}`);
