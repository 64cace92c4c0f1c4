import { checkout } from '../support/checkout';
import { planCases } from './support/case-plans';
import { readChaosSize } from './support/chaos-size';
import { checkBuild } from './support/check-build';
import { type Installation, openInstallation } from './support/installation';
import { VICTIMS } from './support/killer';
import { listAudited, listBrokenChains, listCompletedTasks, listMessageIds, listTrueCases, type TrueCase } from './support/truth';
import { type UnderFire, workUnderFire } from './support/under-fire';
import { countRunningCases, listRemains } from './support/what-remains';

// CHAOS_CASES and CHAOS_KILLS (of each victim) make the run larger; CHAOS_SEED repeats the moments of one that failed.
const START_MS = 180_000;
const WORK_MS = 300_000;
const SETTLING_MS = 240_000;

const size = readChaosSize(process.env);
const plans = planCases(size.cases);
const tasks = plans.reduce((sum, plan) => sum + plan.tasks, 0);

describe(`after ${String(size.kills)} kills each of api, worker, Temporal and PostgreSQL (seed ${String(size.seed)})`, () => {
  let installation: Installation;
  let run: UnderFire;
  let remains: readonly string[];
  let cases: readonly TrueCase[];
  let stop: (() => Promise<void>) | undefined;
  const abort = new AbortController();

  beforeAll(
    async () => {
      checkBuild(checkout);
      installation = await openInstallation('chaos-kill');
      stop = installation.stop;
      run = await workUnderFire(installation, { size, plans, patienceMs: WORK_MS, abort });
      const begun = Date.now();
      remains = await listRemains(installation.store, SETTLING_MS);
      cases = await listTrueCases(installation.store);
      summarise(Date.now() - begun);
    },
    START_MS + WORK_MS + SETTLING_MS,
  );

  afterAll(async () => {
    abort.abort();
    await stop?.();
  });

  function summarise(settledMs: number): void {
    const { tally, book } = run.work;
    const { mails } = installation.mail;
    const killed = VICTIMS.map((victim) => `${victim} ${String(run.kills[victim])}`).join(', ');
    const troubles = [...tally.troubles].map(([code, times]) => `${code} ${String(times)}`).join(', ');
    const known = book.told.filter((told) => told.repeated).length;
    const repeated = mails.length - new Set(mails.map(({ messageId }) => messageId)).size;
    process.stdout.write(
      `[chaos] seed ${String(size.seed)}: ${String(cases.length)} cases, ${String(book.completed())} tasks in ` +
        `${(run.tookMs / 1_000).toFixed(1)} s, settled ${(settledMs / 1_000).toFixed(1)} s later; killed ${killed}; ` +
        `${String(tally.requests)} requests, ${String(tally.retries)} sent again (${troubles}), ${String(known)} of them done before; ` +
        `${String(mails.length)} mails, ${String(repeated)} of them again\n`,
    );
  }

  it('has killed each of them as often as it was to', () => {
    expect(run.kills).toEqual({ api: size.kills, worker: size.kills, Temporal: size.kills, PostgreSQL: size.kills });
  });

  it('leaves no task, timer, job, wake, subscription, offer, incident or notice behind', () => {
    expect(remains).toEqual([]);
  });

  it('has one case for each application, closed as its answers say', () => {
    const expected = run.work.book.cases.map(({ caseId, plan }) => `${caseId} ${plan.outcome}`).sort();
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
    const fresh = run.work.book.told.filter(({ repeated }) => !repeated).map(({ verb, taskId }) => `${verb} ${taskId}`);
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

  it('has issued one record for each approved case and none for others', () => {
    const wrong = cases.filter(({ outcome, records }) => records !== (outcome === 'approved' ? 1 : 0));
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
    expect(run.work.tally.troubles.get('internal')).toBeUndefined();
  });

  function toldTo(verb: 'claim' | 'complete'): readonly string[] {
    const told = run.work.book.told.filter((each) => each.verb === verb);
    return [...new Set(told.map(({ taskId, personId }) => `${taskId} ${personId}`))].sort();
  }
});
