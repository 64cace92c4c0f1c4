import { createTestApi, MONDAY, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let operator: TestPerson;
let elsewhere: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  operator = await api.person('运维', 'system-operator@county');
  elsewhere = await api.person('南镇运维', 'system-operator@south');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

interface Page {
  readonly incidents: readonly { readonly id: string }[];
  readonly next?: string;
}

async function breakCase(): Promise<string> {
  const { caseId } = await startCard(api);
  const text = `INSERT INTO incidents (case_id, no, element, code, opened_at) VALUES ($1, 1, 'review', 'evaluation-failed', $2)`;
  await api.store.pool.query(text, [caseId, MONDAY]);
  return `${caseId}.1`;
}

describe('incidents', () => {
  it('are listed for operators of the organisation that handles the case, and for nobody else', async () => {
    const id = await breakCase();
    const { body } = await get(api, operator, '/api/incidents').expect(200);
    expect((body as { incidents: { id: string }[] }).incidents).toContainEqual(expect.objectContaining({ id, code: 'evaluation-failed' }));
    expect((await get(api, elsewhere, '/api/incidents').expect(200)).body).toEqual({ incidents: [] });
    expect((await get(api, elsewhere, '/api/incidents/groups').expect(200)).body).toEqual({ groups: [] });
    for (const path of ['/api/incidents', '/api/incidents/groups'])
      expect(codeOf(await get(api, reviewer, path))).toEqual([403, 'not-permitted']);
  });

  it('come in pages, and are counted by process, element and cause in words', async () => {
    await Promise.all([breakCase(), breakCase()]);
    const { body: counted } = await get(api, operator, '/api/incidents/groups').expect(200);
    const [group] = (counted as { groups: { count: number }[] }).groups;
    expect(group).toMatchObject({ processName: '办卡', element: 'review', elementName: '初审', code: 'evaluation-failed' });
    const path = '/api/incidents?process=card&element=review&code=evaluation-failed&limit=1';
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { incidents, next } = (await get(api, operator, `${path}${after}`).expect(200)).body as Page;
      seen.push(...incidents.map(({ id }) => id));
      if (next === undefined) break;
      after = `&after=${next}`;
    }
    expect(new Set(seen).size).toBe(group?.count);
    expect((await get(api, operator, path.replace('review', 'inquiry')).expect(200)).body).toEqual({ incidents: [] });
  });

  it('are read one by one', async () => {
    const id = await breakCase();
    expect((await get(api, operator, `/api/incidents/${id}`).expect(200)).body).toMatchObject({ id, about: 'case', elementName: '初审' });
    expect(codeOf(await get(api, elsewhere, `/api/incidents/${id}`))).toEqual([404, 'unknown-incident']);
    expect(codeOf(await get(api, operator, `/api/incidents/${id}7`))).toEqual([404, 'unknown-incident']);
  });

  it('are tried again by those operators only', async () => {
    const id = await breakCase();
    expect(codeOf(await post(api, reviewer, `/api/incidents/${id}/retry`))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, elsewhere, `/api/incidents/${id}/retry`))).toEqual([404, 'unknown-incident']);
    await post(api, operator, `/api/incidents/${id}/retry`).expect(200);
    expect(codeOf(await post(api, operator, `/api/incidents/${id}/retry`))).toEqual([404, 'unknown-incident']);
    expect(codeOf(await post(api, operator, '/api/incidents/x/retry'))).toEqual([404, 'unknown-incident']);
  });
});

describe('a message that reached nobody', () => {
  it.each([
    ['redirect', { subscription: 1, reason: '改投' }],
    ['dismiss', { reason: '重复' }],
  ])('is settled by operators of the handling organisation only: %s', async (how, body) => {
    const id = await breakCase();
    expect(codeOf(await post(api, reviewer, `/api/incidents/${id}/${how}`, body))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, elsewhere, `/api/incidents/${id}/${how}`, body))).toEqual([404, 'unknown-incident']);
    expect(codeOf(await post(api, operator, `/api/incidents/${id}/${how}`, body))).toEqual([409, 'not-a-message']);
  });
});

describe('POST /api/incidents/retry', () => {
  it('tries each by itself and looks up what became of it', async () => {
    const [one, other] = [await breakCase(), await breakCase()];
    const body = { incidents: [one, `${other}7`, 'nonsense', other] };
    expect(codeOf(await post(api, reviewer, '/api/incidents/retry', body))).toEqual([403, 'not-permitted']);
    const answer = await post(api, operator, '/api/incidents/retry', body).expect(200);
    const unknown = { state: 'open', problem: { code: 'unknown-incident' } };
    expect(answer.body).toMatchObject({
      results: [{ incident: one, state: 'resolved' }, unknown, unknown, { incident: other, state: 'resolved' }],
    });
    expect(codeOf(await post(api, operator, '/api/incidents/retry', { incidents: [] }))).toEqual([422, 'fields-invalid']);
  });
});

describe('POST /api/incidents/outcomes', () => {
  it('says what is open now with its cause, and knows nothing of other offices', async () => {
    const id = await breakCase();
    const asked = { incidents: [id] };
    const open = { results: [{ incident: id, state: 'open', now: { id, code: 'evaluation-failed' } }] };
    expect((await post(api, operator, '/api/incidents/outcomes', asked).expect(200)).body).toMatchObject(open);
    await post(api, operator, `/api/incidents/${id}/retry`).expect(200);
    expect((await post(api, operator, '/api/incidents/outcomes', asked)).body).toEqual({ results: [{ incident: id, state: 'resolved' }] });
    const unknown = { results: [{ incident: id, state: 'open', problem: { code: 'unknown-incident' } }] };
    expect((await post(api, elsewhere, '/api/incidents/outcomes', asked).expect(200)).body).toMatchObject(unknown);
    expect(codeOf(await post(api, reviewer, '/api/incidents/outcomes', asked))).toEqual([403, 'not-permitted']);
  });
});
