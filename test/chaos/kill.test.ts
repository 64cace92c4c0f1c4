import { checkout } from '../support/checkout';
import { planCases } from './support/case-plans';
import { openWork, passPublicities, planApplications, workTogether } from './support/chaos-run';
import { readChaosSize } from './support/chaos-size';
import { signInCrowd } from './support/crowd';
import { requireFreshBuild } from './support/fresh-build';
import { type Installation, openInstallation } from './support/installation';
import { killAtMoments, planKills, type Victim, VICTIMS } from './support/killer';
import { type Work } from './support/people-at-work';
import { seededRandom } from './support/seeded-random';
import { listAudited, listBrokenChains, listCompletedTasks, listMessageIds, listTrueCases, type TrueCase } from './support/truth';
import { countRunningCases, listRemains } from './support/what-remains';

const START_MS = 180_000;
const WORK_MS = 300_000;
const SETTLING_MS = 90_000;

const size = readChaosSize(process.env);
const plans = planCases(size.cases);
const tasks = plans.reduce((sum, plan) => sum + plan.tasks, 0);

describe(`after ${String(size.kills)} kills each of api, worker, Temporal and PostgreSQL (seed ${String(size.seed)})`, () => {
  let installation: Installation;
  let work: Work;
  let remains: readonly string[];
  let kills: Readonly<Record<Victim, number>>;
  let cases: readonly TrueCase[];
  let stop: (() => Promise<void>) | undefined;
  const abort = new AbortController();

  beforeAll(
    async () => {
      requireFreshBuild(checkout);
      installation = await openInstallation('chaos-kill');
      const begun = Date.now();
      const abort = new AbortController();
      const random = seededRandom(size.seed);
      work = openWork(random, abort.signal, ({ book }) => book.completed() >= tasks);
      const tooLong = setTimeout(() => {
        abort.abort(new Error(`people had completed ${String(work.book.completed())} of ${String(tasks)} tasks when time was up`));
      }, WORK_MS);
      const crowd = await signInCrowd(installation.apiUrl);
      const applications = await planApplications(installation, plans);
      const working = [
        workTogether(crowd, applications, work),
        passPublicities(installation, crowd, { work, cases: size.cases }),
        killAtMoments({
          moments: planKills(random, size.kills),
          services: installation.services,
          progress: () => work.book.completed() / tasks,
          signal: abort.signal,
        }).then((killed) => {
          kills = killed;
        }),
      ];
      await Promise.all(working).catch(async (error: unknown) => {
        abort.abort(error);
        await Promise.allSettled(working);
        const left = await listRemains(installation.store, 0);
        throw new Error(`${error instanceof Error ? error.message : 'failed'}; there remain ${left.join(', ')}`, { cause: error });
      });
      clearTimeout(tooLong);
      remains = await listRemains(installation.store, SETTLING_MS);
      cases = await listTrueCases(installation.store);
      summarise(Date.now() - begun);
    },
    START_MS + WORK_MS + SETTLING_MS,
  );

  afterAll(async () => {
    abort.abort();
    await stop?.();
  }, 60_000);

  function summarise(ms: number): void {
    const { tally, book } = work;
    const { mails } = installation.mail;
    const killed = VICTIMS.map((victim) => `${victim} ${String(kills[victim])}`).join(', ');
    const troubles = [...tally.troubles].map(([code, times]) => `${code} ${String(times)}`).join(', ');
    process.stdout.write(
      `[chaos] seed ${String(size.seed)}: ${String(cases.length)} cases, ${String(book.completed())} tasks in ${(ms / 1_000).toFixed(1)} s; ` +
        `killed ${killed}; ${String(tally.requests)} requests, ${String(tally.retries)} sent again (${troubles}); ` +
        `${String(mails.length)} mails, ${String(mails.length - new Set(mails.map(({ messageId }) => messageId)).size)} of them again\n`,
    );
  }

  it('has killed each of them as often as it was to', () => {
    expect(kills).toEqual({ api: size.kills, worker: size.kills, Temporal: size.kills, PostgreSQL: size.kills });
  });

  it('leaves no task, timer, job, wake, subscription, offer, incident or notice behind', () => {
    expect(remains).toEqual([]);
  });

  it('has one case for each application, closed as its answers say', () => {
    const expected = work.book.cases.map(({ caseId, plan }) => `${caseId} ${plan.outcome}`).sort();
    expect(expected).toHaveLength(size.cases);
    expect(cases.map(({ caseId, outcome }) => `${caseId} ${outcome ?? 'none'}`).sort()).toEqual(expected);
  });

  it('has completed every task once, and told that to its completer alone', async () => {
    const completed = await listCompletedTasks(installation.store);
    expect(completed).toHaveLength(tasks);
    expect(await listAudited(installation.store, cases, 'task-completed')).toEqual(completed);
    expect(toldTo('complete')).toEqual(completed);
  });

  it('has given no task to two people', async () => {
    expect(toldTo('claim')).toEqual(await listAudited(installation.store, cases, 'task-claimed'));
    const fresh = work.book.told.filter(({ repeated }) => !repeated).map(({ verb, taskId }) => `${verb} ${taskId}`);
    expect(new Set(fresh).size).toBe(fresh.length);
  });

  it('has audit chains that verify', async () => {
    expect(await listBrokenChains(installation.store, cases)).toEqual([]);
  });

  it('has mailed every notice, and mailed again only under the same Message-ID', async () => {
    const { mails } = installation.mail;
    const expected = await listMessageIds(installation.store, 'localhost');
    expect([...new Set(mails.map(({ messageId }) => messageId))].sort()).toEqual(expected);
    expect(new Set(mails.map(({ messageId, sameness }) => `${messageId}\n${sameness}`)).size).toBe(expected.length);
  });

  it('has issued one certificate for each approved case and none for others', () => {
    const wrong = cases.filter(({ outcome, certificates }) => certificates !== (outcome === 'approved' ? 1 : 0));
    expect(wrong).toEqual([]);
  });

  it(
    'has ended the workflow of every case',
    async () => {
      expect(await countRunningCases(installation.env['TEMPORAL_ADDRESS'] ?? '', SETTLING_MS)).toBe(0);
    },
    SETTLING_MS + 10_000,
  );

  it('has told nobody of an internal error', () => {
    expect(work.tally.troubles.get('internal')).toBeUndefined();
  });

  function toldTo(verb: 'claim' | 'complete'): readonly string[] {
    const told = work.book.told.filter((each) => each.verb === verb);
    return [...new Set(told.map(({ taskId, personId }) => `${taskId} ${personId}`))].sort();
  }
});
