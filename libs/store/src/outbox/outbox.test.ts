import { type Channel, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { putNotice } from '../testing/test-notices';
import { putOrganisations, putPerson } from '../testing/test-people';
import { queryStore } from '../connection/transaction';
import { listFailedNotices, listNoticesOfCase } from './list-notices';
import { markAttempt, markDelivered, retryNotice } from './mark-notice';
import { findNextAttempt, takePending } from './take-pending';

const NOW = new Date('2026-03-02T04:00:00Z');
const at = (ms: number): Date => new Date(NOW.getTime() + ms);
let store: Store;
let person: PersonId;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county', 'bureau<county:department');
  person = await putPerson(store, ['liaison@bureau'], { email: 'wang@example.org' });
  await putCase(store, { id: testCaseId(1) });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE outbox'));

const pending = async (now = NOW, channel: Channel = 'email', limit = 10) =>
  (await takePending(store, channel, { now, limit })).map(({ id }) => id);

describe('takePending', () => {
  it('takes notices of its channel in their order, with recipient, address and content in clear', async () => {
    const first = await putNotice(store, { person }, 'email');
    const second = await putNotice(store, { post: 'liaison@bureau' }, 'email');
    await putNotice(store, { person }, 'in-app');
    const taken = await takePending(store, 'email', { now: NOW, limit: 10 });
    expect(taken).toMatchObject([
      {
        id: first,
        recipient: { kind: 'person', personId: person },
        emails: ['wang@example.org'],
        attempts: 0,
      },
      { id: second, recipient: { kind: 'post', organisationId: 'bureau', post: 'liaison' }, emails: ['bureau@example.org'] },
    ]);
    expect(taken[0]?.readContent()).toMatchObject({ title: '受理通知' });
    expect(await pending(NOW, 'email', 1)).toEqual([first]);
  });

  it('takes the others where one was altered, which fails only when it is read', async () => {
    const bad = await putNotice(store, { person }, 'email');
    const good = await putNotice(store, { person }, 'email');
    await queryStore(store, { text: 'UPDATE outbox SET content = $2 WHERE id = $1', values: [bad, Buffer.alloc(64)] });
    const taken = await takePending(store, 'email', { now: NOW, limit: 10 });
    expect(taken.map(({ id }) => id)).toEqual([bad, good]);
    expect(() => taken[0]?.readContent()).toThrow('bad-envelope');
    expect(taken[1]?.readContent()).toMatchObject({ title: '受理通知' });
  });

  it('writes to the holders of a post where the organisation has no address', async () => {
    await queryStore(store, { text: `UPDATE organisations SET email = NULL WHERE id = 'bureau'` });
    await putNotice(store, { post: 'liaison@bureau' }, 'email');
    await putNotice(store, { post: 'director@bureau' }, 'email');
    expect((await takePending(store, 'email', { now: NOW, limit: 10 })).map(({ emails }) => emails)).toEqual([['wang@example.org'], []]);
  });
});

describe('markDelivered', () => {
  it('takes the notice out and keeps the first evidence', async () => {
    const id = await putNotice(store, { person }, 'email');
    expect(await markDelivered(store, id, { at: NOW, evidence: '<1@x>' })).toBe(true);
    expect(await markDelivered(store, id, { at: at(1), evidence: '<2@x>' })).toBe(false);
    expect(await pending(at(1e9))).toEqual([]);
    expect(await listNoticesOfCase(store, testCaseId(1))).toMatchObject([{ id, deliveredAt: NOW, evidence: '<1@x>', attempts: 1 }]);
  });
});

describe('markAttempt', () => {
  const retries = { attempts: 5, firstDelay: 1_000, longestDelay: 5_000 };

  it('waits twice as long each time up to the longest delay, then gives up', async () => {
    const id = await putNotice(store, { person }, 'email');
    const delays = [1_000, 2_000, 4_000, 5_000].map((delay) => ({ kind: 'retry', at: at(delay) }));
    for (const delay of delays) expect(await markAttempt(store, id, NOW, retries)).toEqual(delay);
    expect(await pending(at(4_999))).toEqual([]);
    expect(await pending(at(5_000))).toEqual([id]);
    expect(await findNextAttempt(store, 'email')).toEqual(at(5_000));
    expect(await markAttempt(store, id, NOW, retries)).toEqual({ kind: 'failed' });
    expect(await pending(at(1e9))).toEqual([]);
    expect(await findNextAttempt(store, 'email')).toBeUndefined();
  });

  it('leaves a dead letter that can be listed and sent again', async () => {
    const id = await putNotice(store, { person }, 'email');
    await markAttempt(store, id, NOW, { ...retries, attempts: 1 });
    expect(await listFailedNotices(store, { limit: 9 })).toMatchObject([{ id, failedAt: NOW }]);
    expect(await retryNotice(store, id)).toBe(true);
    expect(await retryNotice(store, id)).toBe(false);
    expect(await pending()).toEqual([id]);
  });

  it('does not undo a delivery', async () => {
    const id = await putNotice(store, { person }, 'email');
    await markDelivered(store, id, { at: NOW, evidence: 'x' });
    expect(await markAttempt(store, id, NOW, retries)).toEqual({ kind: 'delivered' });
    expect(await pending(at(1e9))).toEqual([]);
  });
});
