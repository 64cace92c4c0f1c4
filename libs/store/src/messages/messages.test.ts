import { type Actor } from '#access';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { getActor } from '../people/actor';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { putNotice } from '../testing/test-notices';
import { putOrganisations, putPerson } from '../testing/test-people';
import { insertMessageOnce } from './insert-message';
import { countUnread, listMessages, markRead } from './list-messages';

const NOW = new Date('2026-03-02T04:00:00Z');
let store: Store;
let me: Actor;
let other: Actor;
beforeAll(async () => {
  store = await createTestStore();
  await putOrganisations(store, 'county:county');
  me = await getActor(store, await putPerson(store, ['liaison@county', 'policy@county']), NOW);
  other = await getActor(store, await putPerson(store, ['liaison@county']), NOW);
  await putCase(store, { id: testCaseId(1) });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE outbox, messages'));

const deliver = async (to: { person: Actor } | { post: string }): Promise<number> => {
  const id = await putNotice(store, 'person' in to ? { person: to.person.personId } : to);
  await insertMessageOnce(store, id, NOW);
  return id;
};
const list = async (actor: Actor, page = {}) => (await listMessages(store, actor, { limit: 10, ...page })).map(({ id }) => id);

describe('insertMessageOnce', () => {
  it('delivers once and marks the notice, however often and at once it is asked', async () => {
    const id = await putNotice(store, { person: me.personId });
    const answers = await Promise.all([1, 2, 3].map(() => insertMessageOnce(store, id, NOW)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const { rows } = await queryStore(store, {
      text: 'SELECT delivered_at, evidence, (SELECT count(*)::int FROM messages) AS messages FROM outbox',
    });
    expect(rows).toEqual([{ delivered_at: NOW, evidence: 'mailbox', messages: 1 }]);
  });
});

describe('the mailboxes', () => {
  it('show my own messages and those of my posts, latest first, in pages', async () => {
    const ids = [await deliver({ person: me }), await deliver({ post: 'liaison@county' }), await deliver({ post: 'policy@county' })];
    await deliver({ person: other });
    await deliver({ post: 'director@county' });
    expect(await list(me)).toEqual(ids.toReversed());
    expect(await list(me, { limit: 1, after: ids[2] })).toEqual([ids[1]]);
    const [message] = await listMessages(store, other, { limit: 1, after: ids[2] });
    expect(message).toMatchObject({ id: ids[1], post: 'liaison', caseNumber: `N${testCaseId(1)}`, content: { title: '受理通知' } });
  });

  it('count as unread what nobody has read', async () => {
    const [mine, ours] = [await deliver({ person: me }), await deliver({ post: 'liaison@county' })];
    expect([await countUnread(store, me), await countUnread(store, other)]).toEqual([2, 1]);
    expect(await markRead(store, other, { id: ours, at: NOW })).toBe(true);
    expect([await countUnread(store, me), await countUnread(store, other)]).toEqual([1, 0]);
    expect(await list(me, { unreadOnly: true })).toEqual([mine]);
  });

  it('let only those read who have them, and keep who read first', async () => {
    const mine = await deliver({ person: me });
    expect(await markRead(store, other, { id: mine, at: NOW })).toBe(false);
    const ours = await deliver({ post: 'liaison@county' });
    await markRead(store, other, { id: ours, at: NOW });
    await markRead(store, me, { id: ours, at: new Date(0) });
    const { rows } = await queryStore(store, { text: 'SELECT read_by, read_at FROM messages WHERE outbox_id = $1', values: [ours] });
    expect(rows).toEqual([{ read_by: other.personId, read_at: NOW }]);
  });
});
