import { randomUUID } from 'node:crypto';
import { type CaseId } from '#contract';
import { countReplan, findBulkRun, findLatestReplan, listReplanResults, queryStore } from '#store';
import { createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';

const DATED = processOf(
  'dated',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
   <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`,
  { 'forms/review.json': REVIEW_FORM },
);
const NOTICE = {
  ...{ region: '999901', kind: 'override', year: 2026, source: '县人民政府通知', publishedAt: '2026-03-02' },
  ...{ holidays: [{ name: '放假', from: '2026-03-04', to: '2026-03-04' }], swappedWorkdays: [] },
};
/** More than one page of a bulk run. */
const MANY = 70;

describe('an order to replan', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(DATED);
  });
  afterEach(() => county.drop());

  async function order(): Promise<string> {
    const id = randomUUID();
    await county.cases.orderReplan({ id, region: '999901', actor: await county.hire('process-owner') }, MONDAY);
    return id;
  }
  const work = (id: string, enough: () => boolean) => county.cases.workBulkRun(id, { enough, clock: () => MONDAY });
  const start = async (): Promise<CaseId> => (await county.start('dated')).caseId;

  it('goes through every open case of the region and goes on where a worker has left off', async () => {
    for (let index = 0; index < MANY; index += 1) await start();
    await county.cases.importCalendar(NOTICE);
    const id = await order();
    expect(await work(id, () => true)).toBe(true);
    expect(await countReplan(county.store, id)).toEqual({ cases: MANY, worked: 63, moved: 63 });
    expect(await work(id, () => false)).toBe(false);
    expect(await countReplan(county.store, id)).toEqual({ cases: MANY, worked: MANY, moved: MANY });
    expect(await findLatestReplan(county.store)).toMatchObject({ id, state: 'done' });
  });

  it('keeps what moved and what could not be told, and of the others nothing', async () => {
    const [moves, bare] = [await start(), await start()];
    await queryStore(county.store, { text: 'UPDATE tasks SET due_rule = NULL WHERE case_id = $1', values: [bare] });
    await county.cases.importCalendar(NOTICE);
    const id = await order();
    await work(id, () => false);
    const told = await listReplanResults(county.store, id, { after: 0, limit: 10 });
    expect(new Map(told.map(({ caseId, result }) => [caseId, result]))).toEqual(
      new Map([
        [moves, { moved: [expect.objectContaining({ what: 'task', element: 'review' })], unplanned: [] }],
        [bare, { moved: [], unplanned: ['review'] }],
      ]),
    );
    const again = await order();
    await work(again, () => false);
    expect((await listReplanResults(county.store, again, { after: 0, limit: 10 })).map(({ caseId }) => caseId)).toEqual([bare]);
  });

  it('says of a case whose date falls into a year that is not published why it stays', async () => {
    const caseId = await start();
    const rule = { from: '2026-12-30T01:00:00.000Z', due: { kind: 'days', count: 9, unit: 'working-day' } };
    await queryStore(county.store, { text: 'UPDATE tasks SET due_rule = $2 WHERE case_id = $1', values: [caseId, JSON.stringify(rule)] });
    const id = await order();
    await work(id, () => false);
    expect(await listReplanResults(county.store, id, { after: 0, limit: 10 })).toMatchObject([
      { caseId, status: 'refused', code: 'unpublished-year' },
    ]);
    expect(await findBulkRun(county.store, id)).toMatchObject({ state: 'done' });
  });
});
