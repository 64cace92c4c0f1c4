import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { zipFolder } from '#archive';
import { queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../testing/create-test-api';
import { codeOf, deployCard, post, startCard } from '../testing/test-case';
import { CARD_PROCESS } from '../testing/test-process';

let api: TestApi;
let reviewer: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  owner = await api.person('钱流程', 'process-owner@county');
});
afterAll(() => api.close());

/** Enough that some meet in the middle. */
const AT_ONCE = Array.from({ length: 5 });

const count = async (table: 'bulk_runs' | 'bulk_items' | 'process_uploads'): Promise<number> => {
  const { rows } = await queryStore<{ n: number }>(api.store, { text: `SELECT count(*)::int AS n FROM ${table}` });
  return rows[0]?.n ?? 0;
};
const idsOf = (answers: readonly Response[]): readonly unknown[] => [...new Set(answers.map(({ body }) => (body as { id: string }).id))];
const claimOne = async () => ({ verb: 'claim', items: [{ task: (await startCard(api, 'north')).review.replace('/api/tasks/', '') }] });

/** The connection that adds items to a bulk run is cut, as when its process is killed. */
async function cutAtItems(act: () => Promise<void>): Promise<void> {
  await queryStore(api.store, {
    text: `CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
  });
  await queryStore(api.store, { text: 'CREATE TRIGGER cut_off BEFORE INSERT ON bulk_items FOR EACH ROW EXECUTE FUNCTION cut_off()' });
  await act();
  await queryStore(api.store, { text: 'DROP TRIGGER cut_off ON bulk_items' });
}

describe('requests under one idempotency key', () => {
  it('order one bulk run, however many come at once', async () => {
    const [order, key, before] = [await claimOne(), randomUUID(), await count('bulk_runs')];
    const answers = await Promise.all(AT_ONCE.map(() => post(api, reviewer, '/api/bulk-runs', order, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(idsOf(answers)).toHaveLength(1);
    expect(await count('bulk_runs')).toBe(before + 1);
  });

  it('keep one upload, however many come at once', async () => {
    const [zip, key, before] = [Buffer.from(zipFolder('card', CARD_PROCESS.files)), randomUUID(), await count('process_uploads')];
    const upload = () =>
      request(api.server)
        .post('/api/process-uploads')
        .auth(owner.token, { type: 'bearer' })
        .set('Idempotency-Key', key)
        .attach('file', zip, 'card.zip');
    const answers = await Promise.all(AT_ONCE.map(() => upload()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(idsOf(answers)).toHaveLength(1);
    expect(await count('process_uploads')).toBe(before + 1);
  });

  it('act for one of two bodies that come at once and refuse the other', async () => {
    const [orders, key, before] = [[await claimOne(), await claimOne()], randomUUID(), await count('bulk_runs')];
    const answers = await Promise.all(orders.map((order) => post(api, reviewer, '/api/bulk-runs', order, key)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect(await count('bulk_runs')).toBe(before + 1);
  });

  it('leave nothing of an order that is cut off in the middle, and do it once when it is sent again', async () => {
    const [order, key, before] = [await claimOne(), randomUUID(), [await count('bulk_runs'), await count('bulk_items')] as const];
    await cutAtItems(async () => {
      expect(codeOf(await post(api, reviewer, '/api/bulk-runs', order, key))).toEqual([503, 'unavailable']);
    });
    expect([await count('bulk_runs'), await count('bulk_items')]).toEqual(before);
    await post(api, reviewer, '/api/bulk-runs', order, key).expect(201);
    expect([await count('bulk_runs'), await count('bulk_items')]).toEqual([before[0] + 1, before[1] + 1]);
  });
});
