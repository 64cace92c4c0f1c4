import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type CaseId, type OrganisationId, type RecordId } from '#contract';
import { encrypt, inTransaction, NO_RECORDS_CHANGE, putOrganisation, putPosting, queryStore, recordContext, writeRecords } from '#store';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { createTestApi, type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { post } from '../../apps/api/src/testing/test-case';
import { checkout } from '../support/checkout';

const REGION = '340321';
const COUNTY = 'county' as OrganisationId;
const WAVE = 100;
const SHOPS = Array.from({ length: WAVE }, (_none, n) => `shop-${String(n)}` as OrganisationId);
const at = new Date('2025-06-03T00:00:00+08:00');

let api: TestApi;
let manager: TestPerson;
let negotiator: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  for (const id of SHOPS)
    await putOrganisation(api.store, { id, parentId: COUNTY, kind: 'institution', name: `康宁药店${id}`, region: REGION });
  for (const id of ['health-commission', 'market-supervision'] as OrganisationId[])
    await putOrganisation(api.store, { id, parentId: COUNTY, kind: 'department', name: id, region: REGION });
  manager = await api.person('连锁药店医保负责人');
  for (const organisationId of SHOPS)
    await putPosting(api.store, { personId: manager.id, post: 'institution-manager', organisationId, validFrom: '2020-01-01' });
  negotiator = await api.person('谈判岗', 'negotiator@county');
  const folder = readProcessFolder(join(checkout, 'workflows/processes/institution-agreement'));
  const deployed = await api.api.parts.cases.deploy(folder, { region: REGION, now: api.clock.now });
  expect(deployed.ok ? [] : deployed.findings).toEqual([]);
  await issueAgreements();
});
afterAll(() => api.close());

/** A hundred agreements of the same day, whose renewal is due on the day of the test. */
async function issueAgreements(): Promise<void> {
  const issued = SHOPS.map((organisation, n) => agreementOf(organisation, n));
  const eventsPlaced = issued.map(({ id }) => ({ recordId: id, event: 'follow-up:renewal', dueOn: '2026-03-02', forEnd: '2026-06-02' }));
  await inTransaction(api.store, (transaction) => {
    writeRecords(transaction, { ...NO_RECORDS_CHANGE, issued, eventsPlaced });
    return Promise.resolve();
  });
}

function agreementOf(organisation: OrganisationId, n: number) {
  const id = randomUUID() as RecordId;
  const content = {
    institutionName: `康宁药店${String(n)}`,
    institutionType: 'pharmacy',
    unifiedSocialCreditCode: '91350100M000100Y43',
    grade: 'A',
    suspended: false,
    filingNumber: 'X',
    previous: null,
  };
  return {
    id,
    kind: 'service-agreement',
    region: REGION,
    organisationId: COUNTY,
    number: `协2025${String(n).padStart(6, '0')}`,
    subject: { organisation },
    status: 'active' as const,
    startsOn: '2025-06-03',
    endsOn: '2026-06-02',
    inGrace: false,
    content: encrypt(api.store, recordContext.content(id), JSON.stringify(content)),
    caseId: randomUUID() as CaseId,
    issuedAt: at,
    changedAt: at,
    entries: 1,
  };
}

/** Ids of the open tasks of an element, on the wire. */
async function openTasks(element: string): Promise<readonly string[]> {
  const text = "SELECT case_id || '.' || no AS id FROM tasks WHERE element = $1 AND status IN ('ready', 'claimed')";
  return (await queryStore<{ id: string }>(api.store, { text, values: [element] })).rows.map(({ id }) => id);
}

async function completeAll(person: TestPerson, element: string, data: object): Promise<void> {
  const body = { verb: 'complete', tasks: await openTasks(element), data };
  const answer = await post(api, person, '/api/tasks/bulk', body).expect(200);
  const { results } = answer.body as { results: { outcome?: object }[] };
  expect(results.filter(({ outcome }) => outcome !== undefined)).toHaveLength(WAVE);
}

describe('a wave of renewals in one month', () => {
  it('opens a case for each agreement that is due, offered to its institution, and none twice', async () => {
    const work = { enough: () => false, clock: () => api.clock.now };
    const fallen = await api.api.parts.cases.fallDue(work);
    expect(fallen).toMatchObject({ done: WAVE, more: false });
    expect(await openTasks('renewalApplication')).toHaveLength(WAVE);
    expect(await api.api.parts.cases.fallDue(work)).toMatchObject({ done: 0 });
    const text = 'SELECT count(DISTINCT applicant_organisation_id)::int AS shops, count(*)::int AS cases FROM cases';
    expect((await queryStore(api.store, { text })).rows).toEqual([{ shops: WAVE, cases: WAVE }]);
  });

  it('is applied for, negotiated and signed by its institutions in bulk, a result each', async () => {
    const agreed = { outcome: 'agreed', heldOn: '2026-03-02', minutes: '统一组织续签', startsOn: '2026-06-03', yearlyBudgetFen: 5_000_000 };
    await completeAll(manager, 'renewalApplication', { renew: true });
    await completeAll(negotiator, 'negotiation', agreed);
    await completeAll(manager, 'signByInstitution', { decision: 'sign', signatory: '负责人' });
    expect(await openTasks('signByAgency')).toHaveLength(WAVE);
  });
});
