import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type OrganisationId } from '#contract';
import { workRoster } from '#rosters';
import { putOrganisation, putRosterKind } from '#store';
import { ALLOWANCE, sampleNumber } from '../../../../../libs/rosters/src/testing/sample-kind';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post } from '../../testing/test-case';

let api: TestApi;
let liaison: TestPerson;
let clerk: TestPerson;
let strangers: readonly TestPerson[];
beforeAll(async () => {
  api = await createTestApi();
  for (const id of ['civil-affairs', 'agriculture'] as OrganisationId[])
    await putOrganisation(api.store, { id, parentId: 'county' as OrganisationId, kind: 'department', name: id, region: '340321' });
  const content = { ...ALLOWANCE, largestLeaverShare: 0.5 };
  await putRosterKind(api.store, { id: ALLOWANCE.id, region: '340321', organisationId: ALLOWANCE.organisation, content });
  liaison = await api.person('姜南', 'liaison@civil-affairs');
  clerk = await api.person('周敏', 'intake-clerk@county');
  strangers = [await api.person('戚禾', 'liaison@agriculture'), await api.person('孔秀', 'intake-clerk@north')];
});
afterAll(() => api.close());
beforeEach(() =>
  api.store.pool
    .query('TRUNCATE rosters, roster_rows, identity_tags')
    .then(() => api.store.pool.query('UPDATE roster_kinds SET applied_as_of = NULL')),
);

const fileOf = (...people: readonly number[]): string =>
  ['姓名,身份证号,类别', ...people.map((n) => `王小明,${sampleNumber(n)},特困`)].join('\n');
const upload = (file: string, asOf = '2026-03-01', key: string = randomUUID()) =>
  request(api.server)
    .post('/api/rosters')
    .auth(liaison.token, { type: 'bearer' })
    .set('Idempotency-Key', key)
    .field({ kind: ALLOWANCE.id, asOf, badRows: 'skip' })
    .attach('file', Buffer.from(file), '名单.csv');
const idOf = (answer: request.Response): string => (answer.body as { id: string }).id;
const work = (id: string) => {
  const { cases, config, wall } = api.api.parts;
  return workRoster({ store: api.store, folder: config.filesFolder }, id, {
    enough: () => false,
    now: () => cases.businessNow(wall()),
    afterLetters: () => undefined,
  });
};
const sent = async (file: string, asOf?: string): Promise<string> => {
  const id = idOf(await upload(file, asOf).expect(201));
  await work(id);
  return id;
};

describe('rosters', () => {
  it('come as a file, once under one key, and tell how far they are', async () => {
    const key = randomUUID();
    const first = await upload(fileOf(1, 2), '2026-03-01', key).expect(201);
    expect(first.body).toMatchObject({ kind: ALLOWANCE.id, kindName: ALLOWANCE.name, sentByYou: true, state: 'received', rows: 0 });
    expect(idOf(await upload(fileOf(1, 2), '2026-03-01', key))).toBe(idOf(first));
    expect(codeOf(await upload(fileOf(3), '2026-03-01', key))).toEqual([422, 'idempotency-key-reused']);
    await work(idOf(first));
    expect((await get(api, liaison, `/api/rosters/${idOf(first)}`).expect(200)).body).toMatchObject({
      state: 'done',
      rows: 2,
      counts: { added: 2 },
    });
    expect((await get(api, clerk, '/api/rosters').expect(200)).body).toMatchObject({
      rosters: [{ id: idOf(first), sentByYou: false, organisationName: 'civil-affairs' }],
    });
  });

  it('come as rows of a program', async () => {
    const rows = [
      { identityNumber: sampleNumber(1), name: '王小明', tag: '特困', from: '2026-01-01' },
      { identityNumber: '1', name: '=1+1', tag: '特困' },
    ];
    const answer = await post(api, liaison, '/api/roster-rows', { kind: ALLOWANCE.id, asOf: '2026-03-01', badRows: 'skip', rows }).expect(
      201,
    );
    await work(idOf(answer));
    expect((await get(api, liaison, `/api/rosters/${idOf(answer)}/rows`).expect(200)).body).toMatchObject({
      rows: [
        { line: 2, fate: 'added', name: '王*明', tag: 'extreme-poverty-person', from: '2026-01-01' },
        { line: 3, fate: 'bad', fault: 'identity-number-invalid', column: '身份证号' },
      ],
    });
  });

  it('show nobody’s number, in rows or report', async () => {
    const id = await sent(fileOf(1));
    const { text } = await get(api, liaison, `/api/rosters/${id}/report`).expect(200).expect('Content-Type', /csv/);
    const rows = await get(api, liaison, `/api/rosters/${id}/rows?fate=added`).expect(200);
    for (const shown of [text, JSON.stringify(rows.body)]) {
      expect(shown).toContain('王*明');
      expect(shown).not.toContain(sampleNumber(1));
    }
  });

  it('tell of an identity number in two lines, and give neither a tag', async () => {
    const id = await sent(fileOf(1, 1, 2));
    const { body } = await get(api, liaison, `/api/rosters/${id}/rows?fate=bad`).expect(200);
    expect((body as { rows: { fault: string }[] }).rows.map(({ fault }) => fault)).toEqual(['double', 'double']);
    const { rows } = await api.store.pool.query('SELECT count(*)::int AS tags FROM identity_tags');
    expect(rows).toEqual([{ tags: 1 }]);
  });

  it('of a day to come are refused, since they would block every true one', async () => {
    expect(codeOf(await upload(fileOf(1), '2062-03-01'))).toEqual([422, 'fields-invalid']);
  });

  it('that leave out most people wait for somebody else’s word', async () => {
    await sent(fileOf(1, 2, 3), '2026-02-01');
    const id = await sent(fileOf(1));
    expect((await get(api, liaison, `/api/rosters/${id}`)).body).toMatchObject({
      state: 'awaiting-confirmation',
      doubts: ['many-leavers'],
    });
    expect(codeOf(await post(api, liaison, `/api/rosters/${id}`, { decision: 'confirm' }))).toEqual([403, 'separated']);
    expect(codeOf(await post(api, clerk, `/api/rosters/${id}`, { decision: 'confirm' }))).toEqual([200]);
    expect(codeOf(await post(api, clerk, `/api/rosters/${id}`, { decision: 'discard' }))).toEqual([409, 'roster-state']);
    await work(id);
    expect((await get(api, liaison, `/api/rosters/${id}`)).body).toMatchObject({ state: 'done', counts: { left: 2 } });
  });

  it('are for the department that sends them and the county, and for nobody else', async () => {
    const id = await sent(fileOf(1));
    expect((await get(api, liaison, '/api/roster-kinds')).body).toMatchObject({
      kinds: [{ id: ALLOWANCE.id, mode: 'snapshot', appliedAsOf: '2026-03-01' }],
    });
    for (const stranger of strangers) {
      expect((await get(api, stranger, '/api/roster-kinds')).body).toEqual({ kinds: [] });
      expect((await get(api, stranger, `/api/rosters?kind=${ALLOWANCE.id}`)).body).toEqual({ rosters: [] });
      for (const path of ['', '/rows', '/report'])
        expect(codeOf(await get(api, stranger, `/api/rosters/${id}${path}`))).toEqual([404, 'unknown-roster']);
      expect(codeOf(await post(api, stranger, `/api/rosters/${id}`, { decision: 'discard' }))).toEqual([404, 'unknown-roster']);
      const rows = [{ identityNumber: sampleNumber(1), name: '王' }];
      const body = { kind: ALLOWANCE.id, asOf: '2026-03-01', badRows: 'skip', rows };
      expect(codeOf(await post(api, stranger, '/api/roster-rows', body))).toEqual([404, 'unknown-roster-kind']);
    }
    const reviewer = await api.person('郑凯', 'reviewer-1@county');
    for (const path of ['roster-kinds', 'rosters', `rosters/${id}`])
      expect(codeOf(await get(api, reviewer, `/api/${path}`))).toEqual([403, 'not-permitted']);
  });
});

describe('POST /api/identity-tag-search', () => {
  it('gives a person’s tags masked, and keeps who asked and what for', async () => {
    await sent(fileOf(1));
    const answer = await post(api, clerk, '/api/identity-tag-search', { identityNumber: sampleNumber(1), purpose: '窗口咨询' }).expect(200);
    expect(answer.body).toMatchObject({
      tags: [{ tag: 'extreme-poverty-person', tagName: '特困人员', from: '2026-03-01', holds: true, name: '王*明' }],
    });
    expect(JSON.stringify(answer.body)).not.toContain(sampleNumber(1));
    const { rows } = await api.store.pool.query('SELECT person_id, purpose FROM tag_readings');
    expect(rows).toEqual([{ person_id: clerk.id, purpose: '窗口咨询' }]);
  });

  it('is not for departments', async () => {
    const body = { identityNumber: sampleNumber(1), purpose: '核对' };
    expect(codeOf(await post(api, liaison, '/api/identity-tag-search', body))).toEqual([403, 'not-permitted']);
  });
});

describe('GET /api/cases/:id/identity-tags', () => {
  /** A case that a helper has begun for somebody who stands in a roster. */
  async function ofListed(n: number): Promise<{ readonly path: string; readonly caseId: string; readonly helper: TestPerson }> {
    await sent(fileOf(n));
    const helper = await api.person('村帮办', 'assist-agent@north');
    const applicant = { name: '王小明', identityNumber: sampleNumber(n) };
    const body = {
      processId: 'card',
      townshipId: 'north',
      data: { illness: '高血压三级' },
      applicant,
      authority: { ground: 'village-helper' },
    };
    const { caseId } = (await post(api, helper, '/api/applications', body).expect(201)).body as { caseId: string };
    return { caseId, helper, path: `/api/cases/${caseId}/identity-tags` };
  }
  beforeAll(() => deployCard(api));

  it('shows the staff of a case the tags of its applicant, masked, and writes down that it did', async () => {
    const { path, caseId } = await ofListed(1);
    const reviewer = await api.person('郑凯', 'reviewer-1@county');
    const { body } = await get(api, reviewer, path).expect(200);
    expect(body).toMatchObject({ tags: [{ tag: 'extreme-poverty-person', holds: true, name: '王*明' }] });
    expect(JSON.stringify(body)).not.toContain(sampleNumber(1));
    const { rows } = await api.store.pool.query('SELECT person_id, fields FROM read_entries WHERE case_id = $1 AND place = $2', [
      caseId,
      'identity-tags',
    ]);
    expect(rows).toEqual([{ person_id: reviewer.id, fields: ['applicant'] }]);
  });

  it('is not for a party, nor for a case that somebody may not read', async () => {
    const { path, helper } = await ofListed(2);
    expect(codeOf(await get(api, helper, path))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, liaison, path))).toEqual([404, 'unknown-case']);
    expect(codeOf(await get(api, clerk, `/api/cases/${randomUUID()}/identity-tags`))).toEqual([404, 'unknown-case']);
  });
});
