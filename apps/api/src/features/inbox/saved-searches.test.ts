import request from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';

interface Search {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

const TEAM = { post: 'reviewer-1', organisationId: 'north' };
let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  elsewhere = await api.person('南镇初审', 'reviewer-1@south');
});
afterAll(() => api.close());
beforeEach(() => api.store.pool.query('TRUNCATE saved_searches'));

const save = (person: TestPerson, more: object = {}) =>
  post(api, person, '/api/saved-searches', { name: '逾期', tab: 'claimable', filter: { due: 'overdue' }, ...more });
const namesFor = async (person: TestPerson) => {
  const { body } = await get(api, person, '/api/saved-searches').expect(200);
  return (body as { searches: readonly Search[] }).searches.map(({ name, own }) => `${name} ${String(own)}`);
};
const idOf = ({ body }: { body: unknown }): string => (body as Search).id;
const forget = (person: TestPerson, id: string) =>
  request(api.server).delete(`/api/saved-searches/${id}`).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', `forget-${id}`);

describe('saved searches', () => {
  it('are their owner’s alone', async () => {
    await save(reviewer).expect(201);
    expect([await namesFor(reviewer), await namesFor(colleague)]).toEqual([['逾期 true'], []]);
  });

  it('are shared with who else holds the post in the organisation, and nobody of another township', async () => {
    await save(reviewer, { team: TEAM }).expect(201);
    expect([await namesFor(colleague), await namesFor(elsewhere)]).toEqual([['逾期 false'], []]);
  });

  it('are shared with no team that one does not belong to', async () => {
    expect(codeOf(await save(elsewhere, { team: TEAM }))).toEqual([403, 'not-permitted']);
  });

  it('are renamed and deleted by nobody else', async () => {
    const id = idOf(await save(reviewer, { team: TEAM }));
    expect(codeOf(await post(api, colleague, `/api/saved-searches/${id}/rename`, { name: '新' }))).toEqual([404, 'unknown-search']);
    expect(codeOf(await forget(colleague, id))).toEqual([404, 'unknown-search']);
    await post(api, reviewer, `/api/saved-searches/${id}/rename`, { name: '本周' }).expect(204);
    expect(await namesFor(colleague)).toEqual(['本周 false']);
    await forget(reviewer, id).expect(204);
    expect(await namesFor(colleague)).toEqual([]);
  });

  it('are deleted once, and say so again to who asks again because the answer was lost', async () => {
    const id = idOf(await save(reviewer));
    await forget(reviewer, id).expect(204);
    await forget(reviewer, id).expect(204);
  });

  it('are refused with a filter that the inbox does not know, and beyond thirty', async () => {
    expect(codeOf(await save(reviewer, { filter: { colour: 'red' } }))).toEqual([422, 'fields-invalid']);
    for (let n = 0; n < 28; n++) await save(reviewer).expect(201);
    const atOnce = await Promise.all([save(reviewer), save(reviewer), save(reviewer), save(reviewer)]);
    expect(atOnce.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 409, 409]);
    expect(codeOf(await save(reviewer))).toEqual([409, 'too-many-searches']);
  });
});
