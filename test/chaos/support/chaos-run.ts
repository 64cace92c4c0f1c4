import { setTimeout as sleep } from 'node:timers/promises';
import { openDoor } from '../../../apps/operator/src/demo/api-door';
import { addInsured, type Application } from './applications';
import { openCaseBook } from './case-book';
import { type CasePlan } from './case-plans';
import { type Crowd } from './crowd';
import { type Installation } from './installation';
import { newTally, type Tally } from './patient-caller';
import { applyForAll, workAtInbox, type Work } from './people-at-work';
import { crossPublicities, objectWherePlanned } from './publicity-crossing';
import { type SeededRandom } from './seeded-random';

const LOOK_MS = 250;

/** A run that has not begun: people know no case yet. */
export function openWork(random: SeededRandom, signal: AbortSignal, isOver: (work: Work) => boolean): Work {
  const work: Work = { book: openCaseBook(), random, tally: newTally(), signal, isOver: () => signal.aborted || isOver(work) };
  return work;
}

/** Puts the applications for these cases among the agents, for people who are added here. */
export async function planApplications({ store }: Installation, plans: readonly CasePlan[], first = 1): Promise<readonly Application[]> {
  const insured = await addInsured(store, plans.length, first);
  return insured.flatMap((person, index) => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ insured: person, plan, index }];
  });
}

/** The same people and cases go on until this comes true; requests are counted anew. */
export async function workUntil(comes: () => Promise<boolean>, work: Work, doWork: (phase: Work) => Promise<unknown>): Promise<Tally> {
  let over = false;
  const phase: Work = { ...work, tally: newTally(), isOver: () => work.signal.aborted || over };
  const watch = async (): Promise<void> => {
    while (!phase.isOver()) {
      await sleep(LOOK_MS);
      over = await comes();
    }
  };
  await Promise.all([watch(), doWork(phase)]);
  work.signal.throwIfAborted();
  return phase.tally;
}

/** Everybody works until the work is over: agents apply, staff and agents do tasks. */
export async function workTogether(crowd: Crowd, applications: readonly Application[], work: Work): Promise<void> {
  const { staff, agents } = crowd;
  const applying = agents.map((agent, index) =>
    applyForAll(
      agent,
      applications.filter((_one, at) => at % agents.length === index),
      work,
    ).then(() => workAtInbox(agent, work)),
  );
  await Promise.all([...applying, ...staff.map((person) => workAtInbox(person, work))]);
}

/** The public objects where it is planned, and then the operator moves business time over the publicities; how often. */
export async function passPublicities(
  installation: Installation,
  crowd: Crowd,
  { work, cases }: { work: Work; cases: number },
): Promise<number> {
  const objected = new Set<string>();
  const mustWait = (): boolean => {
    const { cases: known } = work.book;
    return known.length < cases || known.some(({ number, plan }) => plan.objection === true && !objected.has(number));
  };
  const { store, apiUrl } = installation;
  const [moves] = await Promise.all([
    crossPublicities({ operator: crowd.operator, store, mustWait }, work),
    objectWherePlanned(openDoor(apiUrl), work, objected),
  ]);
  return moves;
}
