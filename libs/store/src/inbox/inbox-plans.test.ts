import { type Actor } from '#access';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId, personId } from '../testing/test-people';
import { countStatement } from './count-inbox';
import { type InboxQuery } from './inbox-query';
import { inboxStatement } from './inbox-statement';
import { taskBatchesStatement } from './list-task-batches';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const BIG = ['cases', 'tasks', 'task_offers'];
let store: Store;
const person = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const me: Actor = {
  personId: personId(person(1)),
  name: '王小明',
  postings: ['post1', 'post2', 'post3'].map((post) => ({ post, organisationId: organisationId('o1'), organisationPath: [] })),
};

const deputy: Actor = {
  ...me,
  actsFor: [
    {
      personId: personId(person(7)),
      name: '李',
      processes: [],
      postings: [{ post: 'post4', organisationId: organisationId('o2'), organisationPath: [] }],
    },
  ],
};

const id = (n: string): string => `('0190a000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const FILL = `
  INSERT INTO cases SELECT ${id('n')}, n, 'process' || n % 3, '\\x01', '340321', 'o1', 't' || n % 7, ('${person(1).slice(0, -6)}' || lpad((n % 2000)::text, 6, '0'))::uuid, NULL,
    '王' || n, 'open', NULL, NULL, 1, '2026-01-01Z', '2026-01-01Z', NULL, NULL, false, '\\x00' FROM generate_series(1, 20000) n;
  INSERT INTO tasks SELECT ${id('n')}, 1, 'review', 'ready', NULL, false, '{}', '2026-01-01Z', timestamptz '2026-02-01Z' + n * interval '1 minute', NULL, NULL
    FROM generate_series(1, 20000) n WHERE n % 5 > 0;
  INSERT INTO tasks SELECT ${id('n')}, 1, 'review', 'claimed', ('${person(1).slice(0, -6)}' || lpad((n % 100)::text, 6, '0'))::uuid, false, '{}', '2026-01-01Z',
    timestamptz '2026-02-01Z' + n * interval '1 minute', NULL, NULL FROM generate_series(1, 20000) n WHERE n % 5 = 0;
  INSERT INTO tasks SELECT ${id('n')}, 2, 'review', 'completed', NULL, false, '{}', '2026-01-01Z', 'infinity', timestamptz '2026-02-01Z' + n * interval '1 minute',
    ('${person(1).slice(0, -6)}' || lpad((n % 50)::text, 6, '0'))::uuid FROM generate_series(1, 20000) n;
  INSERT INTO task_offers SELECT t.case_id, 1, 'o' || c.number::int / 10 % 5, 'post' || c.number::int % 10, t.due_at, t.owner_id, t.excluded, c.process_id, t.element, ARRAY[c.organisation_id, c.township_id]
    FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.no = 1;
  UPDATE cases SET batch = 'b' || number::int % 50;`;

beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: FILL });
  for (const table of BIG) {
    await queryStore(store, { text: `ALTER TABLE ${table} SET (autovacuum_enabled = false)` });
    await queryStore(store, { text: `ANALYZE ${table}` });
  }
  // What VACUUM leaves behind, said outright: a transaction of another test at the same time would keep VACUUM from it.
  await queryStore(store, { text: 'UPDATE pg_class SET relallvisible = relpages WHERE oid = ANY ($1::regclass[])', values: [BIG] });
});
afterAll(() => dropTestStore(store));

const planOf = async ({ text, values = [] }: Statement, generic: boolean): Promise<Plan> => {
  const explain = generic ? 'EXPLAIN (FORMAT JSON, GENERIC_PLAN)' : 'EXPLAIN (FORMAT JSON)';
  const { rows } = await queryStore<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(store, {
    text: `${explain} ${text}`,
    ...(generic ? {} : { values }),
  });
  const [row] = rows;
  if (row === undefined) throw new RangeError('no plan');
  return row['QUERY PLAN'][0].Plan;
};
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
/** Every node with its children: a sort may only stand above what a LIMIT has cut down already. */
const uncutSorts = (plan: Plan): readonly Plan[] =>
  nodesOf(plan).filter(({ 'Node Type': type, Plans = [] }) => type.includes('Sort') && Plans.some((child) => !isCut(child)));
const isCut = ({ 'Node Type': type, Plans = [] }: Plan): boolean => type === 'Limit' || (Plans.length > 0 && Plans.some(isCut));
const scansOf = (plan: Plan): readonly string[] =>
  nodesOf(plan)
    .filter((node) => BIG.includes(node['Relation Name'] ?? ''))
    .map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim());

const day = { now: new Date('2026-02-05T04:00Z'), today: new Date('2026-02-04T16:00Z') };
const query = (more: Partial<InboxQuery>): Statement => inboxStatement({ actor: me, tab: 'claimable', limit: 20, ...day, ...more });
const filter = {
  processId: 'process1',
  organisationId: organisationId('t1'),
  element: 'review',
  due: { after: day.now, until: new Date('2026-02-08T16:00Z') },
};
const searches = [
  ['number', 'cases_number_end', { search: { numberEnd: '1234' } }],
  ['name', 'cases_subject', { search: { subjectStart: '王12' } }],
  ['batch', 'cases_batch', { batch: { region: '340321', name: 'b7' } }],
] as const;
const pages: readonly [string, string, Statement][] = [
  ['claimable', 'Index Only Scan task_offers_claimable', query({})],
  ['claimable, filtered', 'Index Only Scan task_offers_claimable', query({ filter })],
  ['team', 'Index Only Scan task_offers_team', query({ tab: 'team' })],
  ['team, filtered', 'Index Only Scan task_offers_team', query({ tab: 'team', filter })],
  ['mine', 'Index Scan tasks_mine', query({ tab: 'mine' })],
  ['held', 'Index Scan tasks_held', query({ tab: 'held' })],
  ['held, filtered', 'Index Scan tasks_held', query({ tab: 'held', filter })],
  ['deputy', 'Index Only Scan task_offers_claimable', query({ tab: 'deputy', actor: deputy })],
  ['deputy, filtered', 'Index Only Scan task_offers_claimable', query({ tab: 'deputy', actor: deputy, filter })],
  ['done', 'Index Scan tasks_done', query({ tab: 'done' })],
];

describe.each([
  ['for these values', false],
  ['for any values', true],
])('the plan %s', (_name, generic) => {
  it.each(pages)('of a page of %s reads %s in its order and sorts nothing but pages', async (tab, scan, statement) => {
    const plan = await planOf(statement, generic);
    expect(scansOf(plan).map((each) => each.replace('Index Only Scan tasks', 'Index Scan tasks'))).toContain(scan);
    expect(scansOf(plan).filter((each) => each.startsWith('Seq Scan'))).toEqual([]);
    // Tasks that wait for a party come through the party's own few cases, and those of one on leave are few: both are sorted.
    if (tab !== 'mine' && !tab.startsWith('deputy')) expect(uncutSorts(plan)).toEqual([]);
  });

  it.each(searches)('of a page that is searched by %s finds the cases by %s', async (_search, index, its) => {
    const plan = await planOf(query({ filter: its }), generic);
    expect(nodesOf(plan).map((node) => node['Index Name'])).toContain(index);
    expect(scansOf(plan).filter((each) => each.startsWith('Seq Scan'))).toEqual([]);
  });

  it('of the counts for a deputy reads by index alone', async () => {
    const scans = scansOf(await planOf(countStatement({ actor: deputy, ...day }), generic));
    expect(scans.filter((each) => each.startsWith('Seq Scan'))).toEqual([]);
  });

  it('of the counts reads tasks and offers by index alone', async () => {
    const scans = scansOf(await planOf(countStatement({ actor: me, ...day }), generic));
    expect(scans).toEqual(expect.arrayContaining(['tasks_mine', 'tasks_done'].map((index) => `Index Only Scan ${index}`)));
    expect(scans).toEqual(expect.arrayContaining(['claimable', 'team'].map((tab) => `Index Only Scan task_offers_${tab}`)));
  });

  it('of the batches of one’s tasks reads offers by index alone and no table whole', async () => {
    const scans = scansOf(await planOf(taskBatchesStatement({ actor: me, region: '340321', limit: 50, ...day }), generic));
    expect(scans).toContain('Index Only Scan task_offers_claimable');
    expect(scans.filter((each) => each.startsWith('Seq Scan'))).toEqual([]);
  });

  it.each([
    ['no filter', {}],
    ['a filter', filter],
  ])('of the counts with %s reads the offers by index alone', async (_filter, its) => {
    const scans = scansOf(await planOf(countStatement({ actor: me, filter: its, ...day }), generic));
    expect(scans).toContain('Index Only Scan task_offers_claimable');
    expect(scans).toContain('Index Only Scan task_offers_team');
    expect(scans.filter((each) => each === 'Seq Scan')).toEqual([]);
  });
});
