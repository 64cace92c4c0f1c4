import { join } from 'node:path';
import { type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { listAudit, listClocksOfCase, listPaymentsOfCase, listTasksOfCase, readAnnualAccount, verifyAudit } from '#store';
import { chooseStory } from '../../apps/operator/src/demo/choose-story';
import { readCase } from '../../apps/operator/src/demo/case-state';
import { engageAccounts } from '../../apps/operator/src/demo/engage-accounts';
import { type Narrator, SILENT } from '../../apps/operator/src/demo/narrator';
import { playStory } from '../../apps/operator/src/demo/play-story';
import { gatherTroupe } from '../../apps/operator/src/demo/troupe';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { checkout } from '../support/checkout';
import { createFreshDatabase, type FreshDatabase } from './support/fresh-database';
import { createFreshNamespace, type FreshNamespace } from './support/fresh-namespace';
import { type Installation, startInstallation } from './support/installation';
import { readHistories } from './support/read-histories';

const FOLDER = readProcessFolder(join(checkout, 'workflows', 'processes', 'relief-application'));
const STORY = chooseStory(FOLDER, 'whole-way');

let database: FreshDatabase;
let temporal: FreshNamespace;
let installation: Installation;
let caseId: CaseId;
let data: JsonObject;
let kills: readonly Promise<void>[] = [];

/** The worker dies when the accountant has just authorised for the first time: in the moment in which it orders the payment. */
const killer: Narrator = {
  ...SILENT,
  person: (_who, what) => {
    if (kills.length === 0 && what.includes('支付授权')) kills = [installation.kill('worker', 'SIGKILL')];
  },
};

beforeAll(async () => {
  database = await createFreshDatabase();
  temporal = await createFreshNamespace();
  const servers = { databaseUrl: database.url, temporalAddress: temporal.address, temporalNamespace: temporal.namespace };
  installation = await startInstallation({ name: 'e2e-relief', ...servers });
  await installation.inSession(async ({ store, cases }) => {
    const engaged = await engageAccounts(store, { processId: FOLDER.processId, scenario: STORY, now: new Date() });
    const troupe = gatherTroupe(installation.apiUrl, engaged);
    const filed = await playStory({ store, cases, troupe, engaged, tell: killer, partners: new Map() }, FOLDER, STORY);
    caseId = filed.caseId as CaseId;
    data = engaged.data;
    expect(await readCase(await troupe.person('clerk'), caseId)).toMatchObject({ status: 'closed', outcome: 'aided' });
  });
  await Promise.all(kills);
}, 400_000);

afterAll(async () => {
  await installation.stop();
  await temporal.close();
  await database.drop();
});

describe('a relief case from the application to the money', () => {
  it('is paid once, after a payment that came back, though the worker was killed as it ordered it', async () => {
    expect(kills).toHaveLength(1);
    const paid = await installation.inSession(({ store }) => listPaymentsOfCase(store, caseId));
    expect(paid.map(({ amountFen, status, payee }) => [amountFen, status, payee.account])).toEqual([
      [3_300_000, 'returned', '6200990000000000008'],
      [3_300_000, 'paid', '6200990000000000001'],
    ]);
  });

  it('is booked once on the account of its year', async () => {
    const account = await installation.inSession(async ({ store }) => {
      const { rows } = await store.pool.query<{ person: string; year: number }>(
        'SELECT applicant_id AS person, extract(year FROM closed_at)::int AS year FROM cases WHERE id = $1',
        [caseId],
      );
      const [{ person = '', year = 0 } = {}] = rows;
      return readAnnualAccount(store, { personId: person as never, year, region: STORY.case.region });
    });
    expect(account.used).toEqual([{ kind: 'basic', deductibleFen: 500_000, aidFen: 3_300_000 }]);
  });

  it('stood still while an objection was inquired into, and was public anew', async () => {
    const [clocks, audit] = await installation.inSession(({ store }) =>
      Promise.all([listClocksOfCase(store, caseId), listAudit(store, caseId, { after: 0, limit: 1_000 })]),
    );
    expect(JSON.stringify(clocks.find(({ clock }) => clock === 'identity-limit')?.ledger)).toMatch(/pause.*resume/);
    expect(audit.filter(({ kind }) => kind === 'message-received')).toMatchObject([{ element: 'villagePublicity' }]);
  });

  it('has each task completed once by people and an audit trail that is whole', async () => {
    const [tasks, verdict] = await installation.inSession(({ store }) =>
      Promise.all([listTasksOfCase(store, caseId), verifyAudit(store, caseId)]),
    );
    const completed = STORY.steps.flatMap((step) => (step.do === 'complete' ? [step.element] : []));
    expect(tasks.map(({ element, status }) => `${element} ${status}`)).toEqual(completed.map((element) => `${element} completed`));
    expect(verdict).toMatchObject({ ok: true });
  });

  it('leaves nobody’s name, number, account or illness in Temporal or in the logs', async () => {
    const secrets = [data['name'], data['identityNumber'], data['diagnosis'], '6200990000000000001'].map(String);
    const histories = await readHistories(temporal.client);
    expect(histories.map(({ workflowId }) => workflowId)).toContain(caseId);
    const places = [...histories.map(({ text }) => text), installation.log('api'), installation.log('worker')];
    expect(secrets.filter((secret) => places.some((text) => text.includes(secret)))).toEqual([]);
  });
});
