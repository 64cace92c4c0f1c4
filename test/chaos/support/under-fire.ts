import { type CasePlan } from './case-plans';
import { openWork, passPublicities, planApplications, workTogether } from './chaos-run';
import { type ChaosSize } from './chaos-size';
import { signInCrowd } from './crowd';
import { type Installation } from './installation';
import { killAtMoments, planKills, type Victim } from './killer';
import { type Work } from './people-at-work';
import { seededRandom } from './seeded-random';
import { listRemains } from './what-remains';

/** What a run under fire came to. */
export interface UnderFire {
  readonly work: Work;
  readonly kills: Readonly<Record<Victim, number>>;
  /** Milliseconds from the first application to the last task. */
  readonly tookMs: number;
}

interface Plan {
  readonly size: ChaosSize;
  readonly plans: readonly CasePlan[];
  /** When people give up. */
  readonly patienceMs: number;
  readonly abort: AbortController;
}

/** People do every task of the planned cases while the killer kills; throws, saying what remains, when somebody meets what must not be. */
export async function workUnderFire(installation: Installation, { size, plans, patienceMs, abort }: Plan): Promise<UnderFire> {
  const random = seededRandom(size.seed);
  const moments = planKills(random, size.kills);
  const tasks = plans.reduce((sum, plan) => sum + plan.tasks, 0);
  const work = openWork(random, abort.signal, ({ book }) => book.completed() >= tasks);
  const crowd = await signInCrowd(installation.apiUrl);
  const applications = await planApplications(installation, plans);
  const tooLong = setTimeout(() => {
    abort.abort(new Error(`people had completed ${String(work.book.completed())} of ${String(tasks)} tasks when time was up`));
  }, patienceMs);
  const begun = Date.now();
  const progress = (): number => work.book.completed() / tasks;
  const killing = killAtMoments({ moments, services: installation.services, progress, signal: abort.signal });
  const working = [workTogether(crowd, applications, work), passPublicities(installation, crowd, { work, cases: plans.length }), killing];
  try {
    await Promise.all(working);
    abort.signal.throwIfAborted();
  } catch (error) {
    abort.abort(error);
    await Promise.allSettled(working);
    const left = await listRemains(installation.store, 0);
    throw new Error(`${error instanceof Error ? error.message : 'failed'}; there remain ${left.join(', ')}`, { cause: error });
  } finally {
    clearTimeout(tooLong);
  }
  return { work, kills: await killing, tookMs: Date.now() - begun };
}
