import { randomUUID } from 'node:crypto';
import { actInParts, actOnce, type AskedOnce } from './act-once';
import { type Store } from './connection/store';
import { inTransaction, queryStore } from './connection/transaction';
import { createTestStore, dropTestStore } from './testing/create-test-store';

let store: Store;
beforeAll(async () => {
  // Nobody waits long here: whoever meets a held key shall be told so.
  store = await createTestStore({ lockTimeout: 100, poolSize: 6 });
  await queryStore(store, { text: 'CREATE TABLE deeds (name text NOT NULL)' });
});
afterAll(() => dropTestStore(store));

const digest = (body: string): Buffer => Buffer.from(body);
const asked = (body = 'body'): AskedOnce => ({ scope: randomUUID(), id: randomUUID(), digest: digest(body), at: new Date(0) });

const doing =
  (name: string) =>
  async (within: Store): Promise<{ readonly name: string }> => {
    await queryStore(within, { text: 'INSERT INTO deeds VALUES ($1)', values: [name] });
    return { name };
  };
const timesDone = async (name: string): Promise<number> =>
  (await queryStore(store, { text: 'SELECT FROM deeds WHERE name = $1', values: [name] })).rowCount ?? 0;

describe('actOnce', () => {
  it('acts for the first and gives everybody its answer', async () => {
    const key = asked();
    expect(await actOnce(store, key, doing('first'))).toEqual({ ok: true, answer: { name: 'first' } });
    expect(await actOnce(store, key, doing('second'))).toEqual({ ok: true, answer: { name: 'first' } });
    expect(await timesDone('second')).toBe(0);
  });

  it('refuses the key for another request', async () => {
    const key = asked();
    await actOnce(store, key, doing('this'));
    expect(await actOnce(store, { ...key, digest: digest('other') }, doing('that'))).toEqual({ ok: false, code: 'key-reused' });
    expect(await timesDone('that')).toBe(0);
  });

  it('undoes a deed that fails behind its first statement, and leaves the key free', async () => {
    const key = asked();
    const failing = async (within: Store): Promise<never> => {
      await doing('cut')(within);
      throw new Error('cut');
    };
    await expect(actOnce(store, key, failing)).rejects.toThrow('cut');
    expect(await timesDone('cut')).toBe(0);
    expect(await actOnce(store, { ...key, digest: digest('other') }, doing('whole'))).toEqual({ ok: true, answer: { name: 'whole' } });
  });

  it('joins the transactions of what acts in it', async () => {
    const key = asked();
    const failing = async (within: Store): Promise<never> => {
      await inTransaction(within, (transaction) => transaction.query({ text: "INSERT INTO deeds VALUES ('joined')" }));
      throw new Error('cut');
    };
    await expect(actOnce(store, key, failing)).rejects.toThrow('cut');
    expect(await timesDone('joined')).toBe(0);
  });

  it('tells whoever comes meanwhile that the first still acts', async () => {
    const key = asked();
    const whileActing = async (within: Store): Promise<object> => {
      await expect(actOnce(store, key, doing('meanwhile'))).rejects.toMatchObject({ code: 'key-held' });
      return doing('patient')(within);
    };
    expect(await actOnce(store, key, whileActing)).toEqual({ ok: true, answer: { name: 'patient' } });
    expect(await timesDone('meanwhile')).toBe(0);
  });
});

describe('actInParts', () => {
  it('keeps the first answer', async () => {
    const key = asked();
    await actInParts(store, key, () => Promise.resolve({ name: 'first' }));
    expect(await actInParts(store, key, () => Promise.reject(new Error('acted again')))).toEqual({ ok: true, answer: { name: 'first' } });
  });

  it('refuses another request from the moment when the first begins', async () => {
    const key = asked();
    const acted = await actInParts(store, key, async () => ({
      meanwhile: await actInParts(store, { ...key, digest: digest('other') }, () => Promise.resolve({})),
    }));
    expect(acted).toEqual({ ok: true, answer: { meanwhile: { ok: false, code: 'key-reused' } } });
  });

  it('acts again for a request that was cut off', async () => {
    const key = asked();
    await expect(actInParts(store, key, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await actInParts(store, key, () => Promise.resolve({ name: 'again' }))).toEqual({ ok: true, answer: { name: 'again' } });
  });
});
