import { type CaseId } from '#contract';
import { listAudit, verifyAudit } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { identityNumber } from '../../testing/identity-number';
import { codeOf, deployCard, get, post, startCard, taskNumber } from '../../testing/test-case';

let api: TestApi;
let helper: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  helper = await api.person('村帮办', 'assist-agent@north');
});
afterAll(() => api.close());

let serial = 0;
interface Aided {
  readonly caseId: CaseId;
  readonly applicant: TestPerson;
  readonly person: { readonly name: string; readonly identityNumber: string };
}
const cardFor = (applicant: object, authority: object | undefined) => ({
  processId: 'card',
  townshipId: 'north',
  data: { illness: '高血压' },
  applicant,
  ...(authority === undefined ? {} : { authority }),
});

/** An application by the helper for somebody who has an account too. */
async function apply(authority: object = {}): Promise<Aided> {
  serial += 1;
  const person = { name: '陈桂兰', identityNumber: identityNumber(`34032119500101${String(100 + serial)}`) };
  const { body } = await post(api, helper, '/api/applications', cardFor(person, { ground: 'village-helper', ...authority })).expect(201);
  const { caseId } = body as { caseId: CaseId };
  const account = await api.person('陈桂兰');
  const { rows } = await api.store.pool.query<{ applicant_id: TestPerson['id'] }>('SELECT applicant_id FROM cases WHERE id = $1', [caseId]);
  const id = rows[0]?.applicant_id ?? account.id;
  await api.store.pool.query('UPDATE access_tokens SET person_id = $1 WHERE person_id = $2', [id, account.id]);
  return { caseId, applicant: { ...account, id }, person };
}
const listed = async (person: TestPerson) =>
  ((await get(api, person, '/api/authorities').expect(200)).body as { authorities: readonly { id: string; status: string }[] }).authorities;
const agentOf = async (person: TestPerson, caseId: string): Promise<unknown> =>
  ((await get(api, person, `/api/cases/${caseId}`).expect(200)).body as { agent?: unknown }).agent;

describe('an authority stated with an application', () => {
  it('is recorded, listed for both, confirmed by the applicant alone, and shown with the case', async () => {
    const { caseId, applicant } = await apply({ until: '2026-03-31' });
    for (const person of [applicant, helper]) {
      expect((await listed(person))[0]).toMatchObject({
        id: caseId,
        scope: 'case',
        evidence: 'stated',
        endsAt: '2026-03-31T16:00:00.000Z',
      });
    }
    const clerk = await api.person('北乡窗口', 'intake-clerk@north');
    expect(await agentOf(clerk, caseId)).toMatchObject({ authority: { ground: 'village-helper', evidence: 'stated' } });
    expect(codeOf(await post(api, helper, `/api/authorities/${caseId}/confirm`))).toEqual([403, 'not-permitted']);
    await post(api, applicant, `/api/authorities/${caseId}/confirm`).expect(204);
    expect(await agentOf(clerk, caseId)).toMatchObject({ authority: { evidence: 'confirmed' } });
  });

  it('serves for later applications where it is for all and proven, and not before', async () => {
    const { caseId, applicant, person } = await apply({ scope: 'all' });
    expect(codeOf(await post(api, helper, '/api/applications', cardFor(person, undefined)))).toEqual([422, 'authority-missing']);
    await post(api, applicant, `/api/authorities/${caseId}/confirm`).expect(204);
    await post(api, helper, '/api/applications', cardFor(person, undefined)).expect(201);
    await post(api, applicant, `/api/authorities/${caseId}/revoke`).expect(204);
    expect(codeOf(await post(api, helper, '/api/applications', cardFor(person, undefined)))).toEqual([422, 'authority-missing']);
    expect(codeOf(await post(api, applicant, `/api/authorities/${caseId}/confirm`))).toEqual([409, 'authority-ended']);
  });

  it('is refused where its last day is over', async () => {
    const person = { name: '李一', identityNumber: identityNumber('34032119600101007') };
    const body = cardFor(person, { ground: 'family', until: '2026-03-01' });
    expect(codeOf(await post(api, helper, '/api/applications', body))).toEqual([422, 'date-passed']);
  });
});

describe('a revoked authority', () => {
  it('shuts every door of the case on the helper, open or closed, and is in the trail', async () => {
    const { caseId, applicant } = await apply();
    const stranger = await api.person('邻居');
    expect(codeOf(await post(api, stranger, `/api/authorities/${caseId}/revoke`))).toEqual([404, 'unknown-authority']);
    await post(api, applicant, `/api/authorities/${caseId}/revoke`).expect(204);
    for (const path of ['', '/timeline', '/documents']) {
      expect(codeOf(await get(api, helper, `/api/cases/${caseId}${path}`))).toEqual([404, 'unknown-case']);
    }
    for (const verb of ['withdraw', 'urge']) {
      expect(codeOf(await post(api, helper, `/api/cases/${caseId}/${verb}`))).toEqual([404, 'unknown-case']);
    }
    expect(codeOf(await post(api, helper, `/api/cases/${caseId}/rating`, { level: 'satisfied' }))).toEqual([404, 'unknown-case']);
    const { body } = await get(api, helper, '/api/cases').expect(200);
    expect(JSON.stringify(body)).not.toContain(caseId);
    expect(await agentOf(applicant, caseId)).toBeUndefined();
    expect(await verifyAudit(api.store, caseId)).toMatchObject({ ok: true });
    await post(api, applicant, `/api/authorities/${caseId}/revoke`).expect(204);
  });

  it('ends with the closed case too, and the helper may lay it down', async () => {
    const { caseId } = await apply();
    await post(api, helper, `/api/cases/${caseId}/withdraw`).expect(200);
    await post(api, helper, `/api/authorities/${caseId}/revoke`).expect(204);
    expect(codeOf(await get(api, helper, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    expect(await verifyAudit(api.store, caseId)).toMatchObject({ ok: true });
  });

  it('ends by itself when its last day is over, and not before', async () => {
    const { caseId } = await apply({ until: '2026-03-02' });
    const { cases } = api.api.parts;
    expect(await cases.endLapsedAuthorities(new Date('2026-03-02T15:59:59Z'))).toBe(0);
    expect(await cases.endLapsedAuthorities(new Date('2026-03-02T16:00:00Z'))).toBe(1);
    expect(codeOf(await get(api, helper, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    expect((await listed(helper)).find(({ id }) => id === caseId)).toMatchObject({ status: 'lapsed' });
  });
});

describe('an authority given in the account', () => {
  it('lets the helper act in that case, audited as for the applicant, until it is revoked', async () => {
    const { caseId, applicant } = await startCard(api);
    expect(codeOf(await get(api, helper, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
    const { body } = await post(api, applicant, '/api/authorities', { helper: helper.username, caseId }).expect(201);
    await get(api, helper, `/api/cases/${caseId}`).expect(200);
    expect(codeOf(await post(api, applicant, '/api/authorities', { helper: (await otherHelper()).username, caseId }))).toEqual([
      409,
      'helper-before',
    ]);
    await post(api, helper, `/api/cases/${caseId}/withdraw`).expect(200);
    const entries = await listAudit(api.store, caseId as CaseId, { after: 0, limit: 100 });
    expect(entries.find(({ kind }) => kind === 'withdrawn')).toMatchObject({ detail: { onBehalfOf: applicant.id } });
    await post(api, applicant, `/api/authorities/${(body as { id: string }).id}/revoke`).expect(204);
    expect(codeOf(await get(api, helper, `/api/cases/${caseId}`))).toEqual([404, 'unknown-case']);
  });

  it('for all counts for what is open and what comes', async () => {
    const { caseId, applicant } = await startCard(api);
    await post(api, applicant, '/api/authorities', { helper: helper.username, until: '2026-12-31' }).expect(201);
    await get(api, helper, `/api/cases/${caseId}`).expect(200);
    expect((await listed(applicant))[0]).toMatchObject({ scope: 'all', evidence: 'confirmed', status: 'active' });
  });

  it('is given to somebody without a post by user name and name, which must belong together', async () => {
    const { caseId, applicant } = await startCard(api);
    const son = await api.person('王强');
    const give = (body: object) => post(api, applicant, '/api/authorities', { helper: son.username, ground: 'family', ...body });
    expect(codeOf(await give({}))).toEqual([422, 'unfit-helper']);
    expect(codeOf(await give({ helperName: '王刚' }))).toEqual([422, 'unfit-helper']);
    expect(codeOf(await give({ helperName: '王强', ground: 'window' }))).toEqual([422, 'fields-invalid']);
    await give({ helperName: '王强' }).expect(201);
    await get(api, son, `/api/cases/${caseId}`).expect(200);
    expect((await listed(son))[0]).toMatchObject({ scope: 'all', ground: 'family', evidence: 'confirmed' });
  });

  it('is not a way to find out who signs in by a name', async () => {
    const curious = await api.person('好奇');
    const neighbour = await api.person('邻居');
    const give = async (helperName: string) =>
      codeOf(await post(api, curious, '/api/authorities', { helper: neighbour.username, helperName }));
    for (let tries = 0; tries < 10; tries += 1) expect(await give('某人')).toEqual([422, 'unfit-helper']);
    expect(await give('邻居')).toEqual([429, 'too-many-requests']);
  });

  it('is refused to whoever helps nobody, to oneself, and for the case of somebody else', async () => {
    const { caseId, applicant } = await startCard(api);
    const give = async (body: object) => codeOf(await post(api, applicant, '/api/authorities', body));
    const neighbour = await api.person('邻居');
    expect(await give({ helper: neighbour.username, caseId })).toEqual([422, 'unfit-helper']);
    expect(await give({ helper: 'nobody-at-all', caseId })).toEqual([422, 'unfit-helper']);
    expect(await give({ helper: applicant.username, caseId })).toEqual([422, 'unfit-helper']);
    expect(await give({ helper: helper.username, caseId: (await startCard(api)).caseId })).toEqual([404, 'unknown-case']);
    expect(await give({ helper: helper.username, caseId, until: '2026-02-30' })).toEqual([422, 'fields-invalid']);
  });
});

describe('a helper who works at the office too', () => {
  it('handles no case in which they help, not even afterwards', async () => {
    const both = await api.person('又帮又审', 'assist-agent@north', 'reviewer-1@north');
    const { caseId, applicant, review } = await startCard(api);
    const { body } = await post(api, applicant, '/api/authorities', { helper: both.username, caseId }).expect(201);
    expect(codeOf(await post(api, both, `${review}/claim`))[0]).toBe(403);
    expect(codeOf(await post(api, both, `${review}/complete`, { data: { decision: 'pass' } }))[0]).toBe(403);
    await post(api, applicant, `/api/authorities/${(body as { id: string }).id}/revoke`).expect(204);
    expect(codeOf(await post(api, both, `${review}/claim`))).toEqual([404, 'unknown-task']);
  });

  it('does not help in a case of which they have done a step', async () => {
    const both = await api.person('又审又帮', 'assist-agent@north', 'reviewer-1@north');
    const { caseId, applicant, review } = await startCard(api);
    await post(api, both, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    expect(await taskNumber(api, caseId, 'review')).toBeGreaterThan(0);
    expect(codeOf(await post(api, applicant, '/api/authorities', { helper: both.username, caseId }))).toEqual([422, 'unfit-helper']);
  });
});

const otherHelper = (): Promise<TestPerson> => api.person('另一帮办', 'assist-agent@north');
