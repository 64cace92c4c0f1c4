import { type Actor } from '#access';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId, personId } from '../testing/test-people';
import { copiesStatement, listCopies, unreadStatement } from './list-copies';
import { markCopyRead } from './mark-copy-read';

let store: Store;
const person = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const holder = (n: number, ...posts: readonly string[]): Actor => ({
  personId: personId(person(n)),
  name: '王小明',
  postings: posts.map((post) => ({ post, organisationId: organisationId('o1'), organisationPath: [] })),
});
const me = holder(1, 'post1', 'post2');

const id = `('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const FILL = `
  INSERT INTO cases SELECT ${id}, n, 'process', '\\x01', '340321', 'o1', NULL, NULL, NULL,
    'x', 'open', NULL, NULL, 1, '2026-01-01Z', '2026-01-01Z', NULL, NULL, false, '\\x00' FROM generate_series(1, 20000) n;
  INSERT INTO tasks (case_id, no, element, status, opened_at) SELECT ${id}, 1, 'review', 'ready', '2026-01-01Z' FROM generate_series(1, 20000) n;
  INSERT INTO copies (case_id, task_no, person_id, organisation_id, post, sent_by, sent_at)
    SELECT ${id}, 1, CASE WHEN n % 2 = 0 THEN ('${person(1).slice(0, -6)}' || lpad((n % 1000 / 2)::text, 6, '0'))::uuid END,
      CASE WHEN n % 2 = 1 THEN 'o' || n % 5 END, CASE WHEN n % 2 = 1 THEN 'post' || n % 50 END, '${person(9)}', '2026-01-01Z' FROM generate_series(1, 20000) n;
  ANALYZE cases; ANALYZE tasks; ANALYZE copies; ANALYZE copy_reads;`;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: FILL });
});
afterAll(() => dropTestStore(store));

describe('copies', () => {
  it('to a person and to posts come in one list, latest first, in pages', async () => {
    const all = await listCopies(store, me, { limit: 100 });
    expect(all.length).toBeGreaterThan(40);
    expect(all.map((copy) => copy.id)).toEqual(all.map((copy) => copy.id).toSorted((a, b) => b - a));
    expect(new Set(all.map(({ post }) => post))).toEqual(new Set([undefined, 'post1']));
    const first = await listCopies(store, me, { limit: 10 });
    const next = await listCopies(store, me, { limit: 10, after: first.at(-1)?.id });
    expect([...first, ...next]).toEqual(all.slice(0, 20));
  });

  it('are read by each reader, and only by whom they are for', async () => {
    const copy = (await listCopies(store, me, { limit: 100 })).find(({ post }) => post === 'post1');
    const at = new Date('2026-03-02Z');
    const read = { id: copy?.id ?? 0, at };
    expect(await markCopyRead(store, holder(2, 'post7'), read)).toBe(false);
    expect(await markCopyRead(store, me, read)).toBe(true);
    expect(await markCopyRead(store, me, { ...read, at: new Date('2026-03-03Z') })).toBe(true);
    const readBy = async (actor: Actor) => (await listCopies(store, actor, { limit: 100 })).find((each) => each.id === read.id)?.readAt;
    expect(await readBy(me)).toEqual(at);
    expect(await readBy(holder(2, 'post1'))).toBeUndefined();
    expect((await listCopies(store, me, { limit: 100, unreadOnly: true })).map((each) => each.id)).not.toContain(read.id);
  });

  it.each<[string, Statement]>([
    ['a page', copiesStatement(me, { limit: 20 })],
    ['a page of what is unread', copiesStatement(me, { limit: 20, unreadOnly: true })],
    ['the number of what is unread', unreadStatement(me)],
  ])('are found by index: %s', async (_what, { text }) => {
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${text}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/copies_person/);
    expect(plan).toMatch(/copies_post/);
    expect(plan).not.toMatch(/Seq Scan on (copies|cases|tasks)\b/);
  });
});
