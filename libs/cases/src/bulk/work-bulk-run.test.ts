import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId, type PersonId } from '#contract';
import { changeBulkRun, countBulkItems, findBulkRun, insertPerson, listBulkItems, queryStore } from '#store';
import { BUREAU, createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';
import { type BulkGiven, type OrderedItem } from './bulk-order';

const REVIEWED = processOf(
  'reviewed',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="first" huiban:post="reviewer-1" huiban:form="review"/>
   <bpmn:userTask id="second" huiban:post="reviewer-1" huiban:form="review" huiban:separateFrom="first"/>
   <bpmn:endEvent id="end" huiban:outcome="approved"/>
   ${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'end')}`,
  { 'forms/review.json': REVIEW_FORM },
);
const PASS = { decision: 'pass' };
const NEVER = { enough: () => false, clock: () => MONDAY };

describe('a bulk run', () => {
  let county: TestCounty;
  let reviewer: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    await county.deploy(REVIEWED);
  });
  afterAll(() => county.drop());

  const begin = async (count: number): Promise<readonly CaseId[]> =>
    Promise.all(Array.from({ length: count }, async () => (await county.start('reviewed', { batch: 'b-1' })).caseId));
  const taskIn = async (caseId: CaseId, element = 'first'): Promise<number> => {
    const text = 'SELECT no FROM tasks WHERE case_id = $1 AND element = $2';
    const { rows } = await queryStore<{ no: number }>(county.store, { text, values: [caseId, element] });
    return rows[0]?.no ?? 0;
  };
  const tasks = (cases: readonly CaseId[], element?: string): Promise<readonly OrderedItem[]> =>
    Promise.all(cases.map(async (caseId, index) => ({ no: index + 1, task: { caseId, no: await taskIn(caseId, element) } })));
  async function order(actor: Actor, verb: 'apply' | 'assign' | 'claim' | 'complete', given: BulkGiven, items: readonly OrderedItem[]) {
    const id = randomUUID();
    await county.cases.orderBulkRun({ id, verb, given, actor }, MONDAY);
    await county.cases.addBulkItems(id, items);
    await changeBulkRun(county.store, id, { from: ['collecting'], to: 'working', at: MONDAY });
    return id;
  }
  const came = async (id: string) => (await countBulkItems(county.store, id)).map(({ status, code, items }) => [status, code, items]);

  it('completes each task by the same form or its own, and is done', async () => {
    const cases = await begin(5);
    const items = (await tasks(cases)).map((item, index) => (index === 0 ? { ...item, data: { decision: 'refuse' } } : item));
    const id = await order(reviewer, 'complete', { data: PASS }, items);
    expect(await county.cases.workBulkRun(id, NEVER)).toBe(false);
    expect(await came(id)).toEqual([['done', undefined, 5]]);
    expect(await findBulkRun(county.store, id)).toMatchObject({ state: 'done' });
    const { rows } = await queryStore(county.store, {
      text: "SELECT count(*)::int AS done FROM tasks WHERE element = 'first' AND status = 'completed' AND case_id = ANY ($1::uuid[])",
      values: [cases],
    });
    expect(rows).toEqual([{ done: 5 }]);
  });

  it('does what it may and tells of each other item why not', async () => {
    const [mine, done] = await begin(2);
    if (mine === undefined || done === undefined) throw new Error('no cases');
    await county.give(done, { kind: 'complete-task', actor: await county.hire('reviewer-1'), task: await taskIn(done), data: PASS });
    const items = [...(await tasks([mine, done])), { no: 3, task: { caseId: randomUUID() as CaseId, no: 1 } }];
    const id = await order(reviewer, 'complete', { data: PASS }, items);
    await county.cases.workBulkRun(id, NEVER);
    const results = await listBulkItems(county.store, id, { after: 0, limit: 10 });
    expect(results.map(({ status, code }) => [status, code])).toEqual([
      ['done', undefined],
      ['refused', 'task-closed'],
      ['refused', 'unknown-task'],
    ]);
  });

  it('keeps duties apart task by task', async () => {
    const [caseId] = await begin(1);
    if (caseId === undefined) throw new Error('no case');
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: await taskIn(caseId), data: PASS });
    const id = await order(reviewer, 'complete', { data: PASS }, await tasks([caseId], 'second'));
    await county.cases.workBulkRun(id, NEVER);
    expect(await came(id)).toEqual([['refused', 'separated', 1]]);
  });

  it('goes on where it left off, and does no item twice', async () => {
    const cases = await begin(70);
    const id = await order(reviewer, 'complete', { data: PASS }, await tasks(cases));
    expect(await county.cases.workBulkRun(id, { ...NEVER, enough: () => true })).toBe(true);
    expect(await came(id)).toEqual([
      ['done', undefined, 64],
      ['pending', undefined, 6],
    ]);
    // As if the worker had died before it marked what it had done.
    await queryStore(county.store, {
      text: "UPDATE bulk_items SET status = 'pending', given = NULL WHERE run_id = $1 AND no <= 4",
      values: [id],
    });
    expect(await county.cases.workBulkRun(id, NEVER)).toBe(false);
    expect(await came(id)).toEqual([['done', undefined, 70]]);
    const { rows } = await queryStore(county.store, {
      text: "SELECT count(*)::int AS entries FROM audit_entries WHERE kind = 'task-completed' AND case_id = ANY ($1::uuid[])",
      values: [cases],
    });
    expect(rows).toEqual([{ entries: 70 }]);
  });

  it('leaves what is pending when it is cancelled', async () => {
    const id = await order(reviewer, 'claim', {}, await tasks(await begin(3)));
    await changeBulkRun(county.store, id, { from: ['working'], to: 'cancelled', at: MONDAY });
    expect(await county.cases.workBulkRun(id, NEVER)).toBe(false);
    expect(await came(id)).toEqual([['pending', undefined, 3]]);
  });

  it('works in the name of whoever ordered it, with the posts held when it works', async () => {
    const leaver = await county.hire('reviewer-1');
    const id = await order(leaver, 'claim', {}, await tasks(await begin(2)));
    await queryStore(county.store, {
      text: "UPDATE postings SET valid_until = '2026-03-01' WHERE person_id = $1",
      values: [leaver.personId],
    });
    await county.cases.workBulkRun(id, NEVER);
    expect(await came(id)).toEqual([['refused', 'unknown-task', 2]]);
  });

  it('files applications for people, each once, and refuses an identity number of somebody else', async () => {
    const clerk = await county.hire('intake-clerk');
    const application = { processId: 'reviewed', region: '999901', organisationId: BUREAU, authority: 'window' };
    const applicant = { name: '王秀英', identityNumber: '99990119580314002X' };
    await insertPerson(county.store, { id: randomUUID() as PersonId, ...applicant, createdAt: MONDAY });
    const items: readonly OrderedItem[] = [
      { no: 1, application: { applicant, data: { batch: 'b-2' } } },
      { no: 2, application: { applicant: { ...applicant, name: '李秀英' }, data: { batch: 'b-2' } } },
    ];
    const id = await order(clerk, 'apply', { application }, items);
    await county.cases.workBulkRun(id, NEVER);
    await queryStore(county.store, { text: "UPDATE bulk_runs SET state = 'working' WHERE id = $1", values: [id] });
    const results = await listBulkItems(county.store, id, { after: 0, limit: 10 });
    expect(results.map(({ status, code }) => [status, code])).toEqual([
      ['done', undefined],
      ['refused', 'name-mismatch'],
    ]);
    const { rows } = await queryStore(county.store, { text: "SELECT subject FROM cases WHERE batch = 'b-2'" });
    expect(rows).toEqual([{ subject: '王秀英' }]);
  });

  it('keeps what was handed in encrypted, and forgets it once an item is done', async () => {
    const items = (await tasks(await begin(1))).map((item) => ({ ...item, data: { decision: 'pass', opinion: '红斑狼疮' } }));
    const id = await order(reviewer, 'complete', {}, items);
    const given = async () =>
      (await queryStore<{ given: Buffer | null }>(county.store, { text: 'SELECT given FROM bulk_items WHERE run_id = $1', values: [id] }))
        .rows[0]?.given;
    expect((await given())?.includes(Buffer.from('红斑狼疮'))).toBe(false);
    await county.cases.workBulkRun(id, NEVER);
    expect(await given()).toBeNull();
  });
});
