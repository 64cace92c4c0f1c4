import { type Actor } from '#access';
import { type ClockLedger } from '#calendar';
import { inTransaction, listAudit, listTasksOfCase, lockCase, verifyAudit } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, processOf, REVIEW_FORM, type TestCounty } from '../testing/test-county';
import { type AtWork, beginWork, openedBy, parameter, PASS, twoSteps } from '../testing/two-steps';

const ITEMS = [
  { kind: 'document', name: '诊断证明', problem: '缺盖章', request: '请补交盖章件' },
  { kind: 'field', name: '联系电话', problem: '停机', request: '请补充有效电话' },
] as const;
const DAYS = parameter('supplementDays', 5);

describe('a supplement', () => {
  let county: TestCounty;
  let owner: Actor;
  let supervisor: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    [owner, supervisor] = [await county.hire('reviewer-1'), await county.hire('supervisor')];
    await county.deploy(twoSteps('plain', [DAYS]));
    await county.deploy(twoSteps('twice', [DAYS, parameter('supplementRounds', 2)]));
    await county.deploy(twoSteps('strict', [DAYS, parameter('supplementLapse', 'withdrawn')]));
    await county.deploy(twoSteps('ticking', [DAYS, parameter('supplementPauses', '')]));
    await county.deploy(
      processOf(
        'both',
        `<bpmn:extensionElements><huiban:clock id="limit" days="20" unit="working-day" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements><bpmn:startEvent id="start"/>
         <bpmn:userTask id="review" huiban:startsClock="limit" huiban:pausesClock="limit" huiban:post="reviewer-1" huiban:form="review"/>
         <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'end')}`,
        { 'forms/review.json': REVIEW_FORM, 'parameters.json': JSON.stringify(CLOCK_PARAMETERS) },
      ),
    );
  });
  afterAll(() => county.drop());

  const asked = async (processId = 'plain'): Promise<AtWork & { readonly supplement: number }> => {
    const work = await beginWork(county, processId);
    await work.give({ kind: 'claim-task', actor: owner });
    const outcome = await work.give({ kind: 'ask-supplement', actor: owner, items: ITEMS });
    expect(outcome).toMatchObject({ ok: true });
    return { ...work, supplement: openedBy(outcome)[0] ?? 0 };
  };
  const answer = (work: AtWork & { readonly supplement: number }, data: object, now?: Date) =>
    work.give({ kind: 'complete-task', actor: work.applicant, data }, { task: work.supplement, ...(now === undefined ? {} : { now }) });
  const MADE = { answers: [{ item: 2, text: '13800000000' }] };
  const clockOf = async ({ caseId }: AtWork): Promise<readonly string[]> => {
    const locked = await inTransaction(county.store, (transaction) => lockCase(transaction, { caseId }));
    return (locked?.clocks ?? []).flatMap(({ ledger }) => (ledger as ClockLedger).entries.map(({ verb }) => verb));
  };
  const tasksOf = async ({ caseId }: AtWork) => listTasksOfCase(county.store, caseId);

  it('waits for the applicant with all items in one list, stops the clock, and goes back to the asker with what came', async () => {
    const work = await asked();
    expect(await work.give({ kind: 'complete-task', actor: owner, data: PASS })).toMatchObject({ code: 'task-waits' });
    expect(await clockOf(work)).toEqual(['start', 'pause']);
    const [first, supplement] = await tasksOf(work);
    expect(supplement).toMatchObject({ kind: 'supplement', forApplicant: true, ownerId: work.applicant.personId, parentNo: first?.no });
    expect(supplement?.dueAt).toEqual(new Date('2026-03-09T16:00:00Z'));
    expect(await answer(work, MADE, daysLater(3))).toMatchObject({ ok: true, closed: [work.supplement] });
    expect(await clockOf(work)).toEqual(['start', 'pause', 'resume']);
    expect((await tasksOf(work))[0]).toMatchObject({ awaits: undefined, dueAt: new Date('2026-03-12T16:00:00Z') });
    expect((await listAudit(county.store, work.caseId, { after: 0, limit: 50 })).at(-1)).toMatchObject({
      kind: 'supplement-made',
      detail: { data: MADE },
    });
    expect(await work.give({ kind: 'complete-task', actor: owner, data: PASS }, { now: daysLater(3) })).toMatchObject({ ok: true });
    expect(await verifyAudit(county.store, work.caseId)).toMatchObject({ ok: true });
  });

  it('is asked for once a step, unless the region allows more', async () => {
    const work = await asked();
    await answer(work, MADE);
    const again = { kind: 'ask-supplement', actor: owner, items: ITEMS } as const;
    expect(await work.give(again)).toEqual({ ok: false, code: 'supplemented-before' });
    const twice = await asked('twice');
    await answer(twice, MADE);
    expect(await twice.give(again)).toMatchObject({ ok: true });
  });

  it('that does not come gives the task back, or the case counts as withdrawn, as the region says', async () => {
    const work = await asked();
    await county.cases.settle(work.caseId, daysLater(8));
    expect((await tasksOf(work)).map(({ status, awaits }) => [status, awaits])).toEqual([
      ['claimed', undefined],
      ['cancelled', undefined],
    ]);
    expect(await clockOf(work)).toEqual(['start', 'pause', 'resume']);
    const strict = await asked('strict');
    await county.cases.settle(strict.caseId, daysLater(8));
    const [task] = await tasksOf(strict);
    expect(task).toMatchObject({ status: 'cancelled' });
    expect(await answer(strict, MADE, daysLater(8))).toEqual({ ok: false, code: 'task-closed' });
  });

  it('that comes too late finds the task closed, though no clock has rung yet', async () => {
    const work = await asked();
    expect(await answer(work, MADE, daysLater(8))).toEqual({ ok: false, code: 'task-closed' });
    expect((await tasksOf(work))[1]).toMatchObject({ status: 'cancelled' });
  });

  it('can be taken back by the asker; the request still counts', async () => {
    const work = await asked();
    expect(await work.give({ kind: 'withdraw-supplement', actor: work.applicant })).toMatchObject({ ok: false });
    expect(await work.give({ kind: 'withdraw-supplement', actor: owner })).toMatchObject({ ok: true, closed: [work.supplement] });
    expect(await clockOf(work)).toEqual(['start', 'pause', 'resume']);
    expect(await work.give({ kind: 'ask-supplement', actor: owner, items: ITEMS })).toMatchObject({ code: 'supplemented-before' });
  });

  it('names only items that were asked for', async () => {
    const work = await asked();
    expect(await answer(work, { answers: [{ item: 1, text: 'x' }, { item: 3 }] })).toMatchObject({
      code: 'form-invalid',
      errors: [{ path: '/answers/1/item' }],
    });
    expect(await answer(work, { answers: [] })).toMatchObject({ code: 'form-invalid' });
  });

  it('pauses the clock on a legal basis', async () => {
    const { caseId } = await asked();
    const locked = await inTransaction(county.store, (transaction) => lockCase(transaction, { caseId }));
    expect((locked?.clocks[0]?.ledger as ClockLedger).entries.at(-1)).toMatchObject({
      verb: 'pause',
      basis: expect.stringContaining('行政许可法'),
    });
  });

  it('stops the clocks that the region names, and leaves one that its own step holds', async () => {
    expect(await clockOf(await asked('ticking'))).toEqual(['start']);
    const both = await asked('both');
    expect(await clockOf(both)).toEqual(['start', 'pause']);
    await answer(both, MADE);
    expect(await clockOf(both)).toEqual(['start', 'pause']);
    await both.give({ kind: 'complete-task', actor: owner, data: PASS });
    expect((await clockOf(both)).slice(0, 3)).toEqual(['start', 'pause', 'resume']);
  });

  it('is the applicant’s alone', async () => {
    const work = await asked();
    const made = { kind: 'complete-task', data: MADE } as const;
    expect(await work.give({ ...made, actor: owner }, { task: work.supplement })).toMatchObject({ code: 'not-yours' });
    expect(await work.give({ kind: 'assign-task', actor: supervisor, assignee: owner }, { task: work.supplement })).toMatchObject({
      code: 'not-permitted',
    });
  });
});
