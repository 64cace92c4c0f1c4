import { setTimeout as sleep } from 'node:timers/promises';
import { queryStore } from '#store';
import { type HttpPerson, signIn } from '../../apps/operator/src/demo/http-person';
import { demoPersonId } from '../../apps/operator/src/demo-county/demo-person-id';
import { DEMO_PASSWORD } from '../../apps/operator/src/demo-county/seed-demo-county';
import { isRunning, send } from '../../apps/operator/src/stack/process-mark';
import { checkout } from '../support/checkout';
import { addInsured } from './support/applications';
import { checkBuild } from './support/check-build';
import { type Installation, openInstallation } from './support/installation';
import { listAudited, listBrokenChains, listCompletedTasks, listTrueCases } from './support/truth';

const START_MS = 180_000;
const WORK_MS = 600_000;
const LOOK_MS = 50;
const ITEMS = 100;
/** Long before the last item, so that the kill comes in time on a busy machine, too. */
const EARLY = ITEMS / 10;
const BATCH = 'killed';
const PROCESS = 'chronic-card-appraisal';

interface Status {
  readonly state: string;
  readonly total: number;
  readonly counts: readonly { readonly status: string; readonly items: number }[];
}

describe('a worker killed in the middle of bulk runs', () => {
  let installation: Installation;
  let kills = 0;
  beforeAll(async () => {
    checkBuild(checkout);
    installation = await openInstallation('chaos-bulk');
  }, START_MS);
  afterAll(() => installation.stop(), 60_000);

  const enter = (username: string): Promise<HttpPerson> => signIn({ apiUrl: installation.apiUrl, username, password: DEMO_PASSWORD });

  /** Orders a run, and kills the worker once at so many items; the progress as it was looked at. The launcher starts a worker ever later that dies again and again. */
  async function runUnderKill(person: HttpPerson, order: object, at = Number.POSITIVE_INFINITY): Promise<readonly Status[]> {
    const { id } = await person.post<{ readonly id: string }>('bulk-runs', order);
    const seen: Status[] = [];
    let killed = false;
    for (;;) {
      const status = await person.get<Status>(`bulk-runs/${id}`);
      seen.push(status);
      if (status.state === 'done') return seen;
      const { worker } = installation.services;
      if (!killed && doneOf(status) >= at && isRunning(worker.mark())) {
        send(worker.mark(), 'SIGKILL');
        killed = true;
        kills += 1;
      }
      await sleep(LOOK_MS);
    }
  }

  const doneOf = ({ counts }: Status): number => counts.find(({ status }) => status === 'done')?.items ?? 0;
  const decided = (element: string, data: object): object => ({
    verb: 'complete',
    of: { batch: BATCH, processId: PROCESS, element },
    data,
  });
  const jobsLeft = async (): Promise<number> =>
    (await queryStore<{ n: number }>(installation.store, { text: 'SELECT count(*)::int AS n FROM jobs' })).rows[0]?.n ?? 0;

  it(
    'leaves every item done exactly once, its jobs too, and the progress true',
    async () => {
      const { store } = installation;
      const insured = await addInsured(store, ITEMS);
      const common = { township: '青禾镇', village: '东风村', insuranceType: 'resident', diseaseCode: 'M01600', hospital: 'hospital-1' };
      const items = insured.map((applicant) => ({
        applicant,
        data: { ...common, ...applicant, treatingDoctors: [], medicalRecords: [], channel: 'import', batch: BATCH },
      }));
      const application = { processId: PROCESS, ground: 'window' };
      const runs = [await runUnderKill(await enter('township-1-clerk'), { verb: 'apply', application, items }, EARLY)];
      const supervisor = await enter('supervisor-1');
      const acceptance = { batch: BATCH, processId: PROCESS, element: 'acceptance' };
      runs.push(await runUnderKill(supervisor, { verb: 'assign', personId: demoPersonId('intake-1'), of: acceptance }));
      const steps: readonly (readonly [username: string, element: string, data: object, killedAt?: number])[] = [
        ['intake-1', 'acceptance', { decision: 'accept', opinion: '材料齐全', missing: [] }, EARLY],
        ['reviewer-1a', 'firstReview', { decision: 'pass', opinion: '符合', missing: [] }],
        ['reviewer-2a', 'secondReview', { decision: 'pass', opinion: '同意' }, EARLY],
      ];
      for (const [username, element, data, killedAt] of steps) {
        runs.push(await runUnderKill(await enter(username), decided(element, data), killedAt));
      }
      while ((await jobsLeft()) > 0) await sleep(LOOK_MS);

      expect(runs.map((seen) => seen.at(-1)?.counts)).toEqual(runs.map(() => [{ status: 'done', items: ITEMS }]));
      expect(runs.flat().every(({ total }) => total === ITEMS)).toBe(true);
      for (const seen of runs) expect(seen.map(doneOf)).toEqual(seen.map(doneOf).toSorted((one, other) => one - other));
      expect(kills).toBe(3);

      const cases = await listTrueCases(store);
      expect(cases).toHaveLength(ITEMS);
      const completed = await listCompletedTasks(store);
      expect(completed).toHaveLength(3 * ITEMS);
      expect(await listAudited(store, cases, 'task-completed')).toEqual(completed);
      const text = "SELECT case_id FROM audit_entries WHERE kind = 'job-completed' AND element = 'findCertificate'";
      const looked = (await queryStore<{ case_id: string }>(store, { text })).rows.map(({ case_id: caseId }) => caseId);
      expect(looked.toSorted()).toEqual(cases.map(({ caseId }) => caseId).toSorted());
      expect(await listBrokenChains(store, cases)).toEqual([]);
    },
    WORK_MS,
  );
});
