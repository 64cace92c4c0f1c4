import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openDoor } from '../../apps/operator/src/demo/api-door';
import { checkout } from '../support/checkout';
import { CASE_PLANS } from './support/case-plans';
import { openWork, passPublicities, planApplications, workTogether, workUntil } from './support/chaos-run';
import { signInCrowd, type Crowd } from './support/crowd';
import { listRunning, startFreshTemporal } from './support/fresh-temporal';
import { checkBuild } from './support/check-build';
import { type Installation, openInstallation } from './support/installation';
import { type Work } from './support/people-at-work';
import { seededRandom } from './support/seeded-random';
import { countRows, listTrueCases } from './support/truth';
import { listRemains } from './support/what-remains';

/** Cases that lie public before Temporal stops: their timers are armed there and nothing in PostgreSQL asks for a wake. */
const BEFORE = 4;
/** Cases that begin while it is away. */
const MEANWHILE = 6;
/** Tasks of a case until it needs a job. */
const TASKS_TO_JOB = 3;

const START_MS = 180_000;
const WORK_MS = 120_000;

describe('without Temporal', () => {
  let installation: Installation;
  let crowd: Crowd;
  let work: Work;
  let address: string;
  let stopFresh: (() => Promise<void>) | undefined;
  let stop: (() => Promise<void>) | undefined;
  const abort = new AbortController();
  const caseIds = (): readonly string[] => work.book.cases.map(({ caseId }) => caseId);

  beforeAll(async () => {
    checkBuild(checkout);
    installation = await openInstallation('chaos-away');
    stop = installation.stop;
    address = installation.env['TEMPORAL_ADDRESS'] ?? '';
    crowd = await signInCrowd(installation.apiUrl);
    work = openWork(seededRandom(1), abort.signal, () => false);
    const applications = await planApplications(
      installation,
      Array.from({ length: BEFORE }, () => CASE_PLANS.straight),
    );
    const arePublic = async (): Promise<boolean> => (await countRows(installation.store, 'publicities')) === BEFORE;
    await workUntil(arePublic, work, (phase) => workTogether(crowd, applications, phase));
    await installation.services.Temporal.stop();
  }, START_MS);

  afterAll(async () => {
    abort.abort();
    await stopFresh?.();
    await stop?.();
  });

  it(
    'people apply, claim and complete as ever, and nobody has to try again',
    async () => {
      expect(await openDoor(installation.apiUrl).get('health/ready')).toEqual({ postgresql: 'ok', temporal: 'away' });
      const { api, worker } = installation.services;
      const pids = [api.mark().pid, worker.mark().pid];
      const done = work.book.completed();
      const applications = await planApplications(
        installation,
        Array.from({ length: MEANWHILE }, () => CASE_PLANS.straight),
        BEFORE + 1,
      );
      const waitForJobs = async (): Promise<boolean> => (await countRows(installation.store, 'jobs')) === MEANWHILE;
      const tally = await workUntil(waitForJobs, work, (phase) => workTogether(crowd, applications, phase));
      expect(work.book.completed() - done).toBe(MEANWHILE * TASKS_TO_JOB);
      expect(tally.retries).toBe(0);
      expect([api.mark().pid, worker.mark().pid]).toEqual(pids);
      process.stdout.write(`[chaos] without Temporal: ${String(tally.requests)} requests, slowest ${tally.slowest.toFixed(0)} ms\n`);
    },
    WORK_MS,
  );

  it(
    'a reconciliation gives every open case a workflow on a server that remembers nothing',
    async () => {
      stopFresh = await startFreshTemporal(installation);
      expect(await listRunning(address, caseIds().slice(0, BEFORE))).toEqual([]);
      expect(await reconcile()).toContain(`${String(BEFORE + MEANWHILE)} open cases`);
      expect(await listRunning(address, caseIds())).toEqual(caseIds());
    },
    WORK_MS,
  );

  it(
    'then jobs run, publicities end and every case is approved',
    async () => {
      const cases = BEFORE + MEANWHILE;
      const areClosed = async (): Promise<boolean> => (await countRows(installation.store, "cases WHERE status = 'open'")) === 0;
      await workUntil(areClosed, work, (phase) =>
        Promise.all([workTogether(crowd, [], phase), passPublicities(installation, crowd, { work: phase, cases })]),
      );
      expect(await listRemains(installation.store, WORK_MS / 2)).toEqual([]);
      expect((await listTrueCases(installation.store)).map(({ outcome }) => outcome)).toEqual(
        Array.from({ length: cases }, () => 'approved'),
      );
    },
    WORK_MS,
  );

  async function reconcile(): Promise<string> {
    const env = { ...process.env, ...installation.env };
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/operator/src/main.js', 'reconcile'], { cwd: checkout, env });
    return stdout;
  }
});
