import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type InboxAnswer, type InboxRowAnswer } from '../../../apps/operator/src/demo/api-answers';
import { ApiRefusal } from '../../../apps/operator/src/demo/api-refusal';
import { type HttpPerson } from '../../../apps/operator/src/demo/http-person';
import { type Application, apply } from './applications';
import { type CaseBook, type Told } from './case-book';
import { type Tally, untilAnswered } from './patient-caller';
import { type SeededRandom } from './seeded-random';

/** What people share while they work. */
export interface Work {
  readonly book: CaseBook;
  readonly random: SeededRandom;
  readonly tally: Tally;
  /** Gives everything up. */
  readonly signal: AbortSignal;
  /** Whether people may go home. */
  readonly isOver: () => boolean;
}

/** Refusals that only say that somebody else was faster, or must do it. To whoever has claimed a task none may be told. */
const OTHERS_TASK: readonly string[] = ['already-claimed', 'not-yours', 'task-closed', 'separated'];

const IDLE_MS = [300, 900] as const;
const THOUGHT_MS = [20, 120] as const;
/** In so many of a hundred tasks people hand in the form without claiming the task before. */
const WITHOUT_CLAIM = 25;

/** Hands in the applications one by one. */
export async function applyForAll(agent: HttpPerson, applications: readonly Application[], work: Work): Promise<void> {
  for (const application of applications) {
    const key = randomUUID();
    const { caseId, number } = await untilAnswered(() => apply(agent, application, key), work);
    work.book.add({ caseId, number, plan: application.plan });
  }
}

/** Looks into the inbox, takes some task, does it, and looks again until the work is over. */
export async function workAtInbox(person: HttpPerson, work: Work): Promise<void> {
  while (!work.isOver()) {
    const row = await findSomething(person, work);
    if (row === undefined) await sleep(work.random.between(...IDLE_MS));
    else await doTask(person, row, work);
  }
}

async function findSomething(person: HttpPerson, work: Work): Promise<InboxRowAnswer | undefined> {
  for (const tab of ['mine', 'claimable']) {
    const { rows } = await untilAnswered(() => person.get<InboxAnswer>(`inbox?tab=${tab}&limit=100`), work);
    const known = rows.filter((row) => work.book.answerFor(row) !== undefined);
    if (known.length > 0) return work.random.pick(known);
  }
  return undefined;
}

async function doTask(person: HttpPerson, row: InboxRowAnswer, work: Work): Promise<void> {
  const { book, random } = work;
  const isFree = row.actions.includes('claim');
  const claims = isFree && random.between(0, 100) >= WITHOUT_CLAIM;
  if (claims && !(await command(person, { row, verb: 'claim', body: {}, mayLose: true }, work))) return;
  await sleep(random.between(...THOUGHT_MS));
  await command(person, { row, verb: 'complete', body: { data: book.answerFor(row) }, mayLose: isFree && !claims }, work);
}

interface Doing {
  readonly row: InboxRowAnswer;
  readonly verb: Told['verb'];
  readonly body: object;
  /** Others may take the task first. */
  readonly mayLose: boolean;
}

/** False where somebody else has or had the task. */
async function command(person: HttpPerson, { row, verb, body, mayLose }: Doing, work: Work): Promise<boolean> {
  const key = randomUUID();
  try {
    const send = (): Promise<{ repeated: boolean }> => person.post(`tasks/${row.id}/${verb}`, body, key);
    const { repeated } = await untilAnswered(send, work);
    work.book.tell({ taskId: row.id, verb, personId: person.id, repeated });
    return true;
  } catch (error) {
    if (mayLose && error instanceof ApiRefusal && OTHERS_TASK.includes(error.code)) return false;
    throw error;
  }
}
