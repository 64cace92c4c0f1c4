import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { queryStore, verifyAudit } from '#store';
import { commandId, createTestCounty, daysLater, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from './testing/test-county';

const TWO_REVIEWS = processOf(
  'two-reviews',
  `<bpmn:startEvent id="start"/>
   <bpmn:userTask id="firstReview" name="First review" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
   <bpmn:boundaryEvent id="lapsed" attachedToRef="firstReview"><bpmn:timerEventDefinition huiban:days="10" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:exclusiveGateway id="passed" default="passed-refused"/>
   <bpmn:userTask id="secondReview" huiban:post="reviewer-2 reviewer-1" huiban:form="review" huiban:separateFrom="firstReview"/>
   <bpmn:endEvent id="approved" huiban:outcome="approved"/>
   <bpmn:endEvent id="refused" huiban:outcome="refused"/>
   <bpmn:endEvent id="ended" huiban:outcome="deemed-withdrawn"/>
   ${flow('start', 'firstReview')}${flow('firstReview', 'passed')}${flow('passed', 'secondReview', 'firstReview.decision = "pass"')}
   ${flow('passed', 'refused')}${flow('secondReview', 'approved')}${flow('lapsed', 'ended')}`,
  { 'forms/review.json': REVIEW_FORM },
);

describe('advance', () => {
  let county: TestCounty;
  let first: Actor;
  let second: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    [first, second] = [await county.hire('reviewer-1'), await county.hire('reviewer-2')];
    await county.deploy(TWO_REVIEWS);
  });
  afterAll(() => county.drop());

  const complete = (actor: Actor, task: number, decision = 'pass') => ({ kind: 'complete-task', actor, task, data: { decision } }) as const;
  const begin = async (): Promise<{ caseId: CaseId; task: number }> => {
    const { caseId, tasks } = await county.start('two-reviews');
    return { caseId, task: tasks[0] ?? 0 };
  };
  const statusOf = async (caseId: CaseId) =>
    (
      await queryStore<{ status: string; outcome: string | null; seq: number }>(county.store, {
        text: 'SELECT status, outcome, seq FROM cases WHERE id = $1',
        values: [caseId],
      })
    ).rows[0];

  it('opens the next task, and ends the case with the outcome of its end event', async () => {
    const { caseId, task } = await begin();
    const reviewed = await county.give(caseId, complete(first, task));
    expect(reviewed).toMatchObject({ ok: true, repeated: false, closed: [task], caseClosed: false });
    const next = reviewed.ok ? (reviewed.opened[0] ?? 0) : 0;
    expect(await county.give(caseId, complete(second, next))).toMatchObject({ ok: true, caseClosed: true, outcome: 'approved' });
    expect(await statusOf(caseId)).toMatchObject({ status: 'closed', outcome: 'approved' });
  });

  it('gives a repeated command its first outcome and does nothing again', async () => {
    const { caseId, task } = await begin();
    const command = { ...complete(first, task), id: commandId('once') };
    const once = await county.give(caseId, command);
    const again = await county.give(caseId, command);
    expect(again).toEqual({ ...once, repeated: true });
    expect((await statusOf(caseId))?.seq).toBe(2);
  });

  it('refuses another body under the same command id', async () => {
    const { caseId, task } = await begin();
    await county.give(caseId, { ...complete(first, task), id: commandId('key') });
    expect(await county.give(caseId, { ...complete(first, task, 'refuse'), id: commandId('key') })).toEqual({
      ok: false,
      code: 'idempotency-key-reused',
    });
  });

  it('lets one of two completions at the same instant win', async () => {
    const { caseId, task } = await begin();
    const tries = await Promise.all([1, 2, 3, 4].map(() => county.give(caseId, complete(first, task))));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((outcome) => !outcome.ok && outcome.code === 'task-closed')).toHaveLength(3);
  });

  it('gives two completions with one command id at the same instant one effect and one answer', async () => {
    const { caseId, task } = await begin();
    const command = { ...complete(first, task), id: commandId('both') };
    const [one, other] = await Promise.all([county.give(caseId, command), county.give(caseId, command)]);
    expect({ ...one, repeated: true }).toEqual({ ...other, repeated: true });
    expect((await statusOf(caseId))?.seq).toBe(2);
  });

  it('keeps whoever did the first review away from the second, whatever posts that person holds', async () => {
    const { caseId, task } = await begin();
    const reviewed = await county.give(caseId, complete(first, task));
    const next = reviewed.ok ? (reviewed.opened[0] ?? 0) : 0;
    expect(await county.give(caseId, { kind: 'claim-task', actor: first, task: next })).toEqual({ ok: false, code: 'separated' });
    expect(await county.give(caseId, complete(first, next))).toEqual({ ok: false, code: 'separated' });
    expect(await county.give(caseId, { kind: 'claim-task', actor: second, task: next })).toMatchObject({ ok: true });
  });

  it('fires a timer that is due before it looks at the command, so that nobody passes a deadline', async () => {
    const { caseId, task } = await begin();
    expect(await county.give(caseId, complete(first, task), daysLater(11))).toEqual({ ok: false, code: 'task-closed' });
    expect(await statusOf(caseId)).toMatchObject({ status: 'closed', outcome: 'deemed-withdrawn' });
  });

  it('accepts a completion on the last day', async () => {
    const { caseId, task } = await begin();
    expect(await county.give(caseId, complete(first, task), daysLater(10))).toMatchObject({ ok: true });
  });

  it('changes nothing when the form is filled in wrongly', async () => {
    const { caseId, task } = await begin();
    const before = await statusOf(caseId);
    expect(await county.give(caseId, complete(first, task, 'perhaps'))).toMatchObject({ ok: false, code: 'form-invalid' });
    expect(await county.give(caseId, { ...complete(first, task), data: { decision: 'pass', extra: 1 } })).toMatchObject({
      ok: false,
      code: 'form-invalid',
    });
    expect(await statusOf(caseId)).toEqual(before);
  });

  it('never lets the time of a case go backwards', async () => {
    const { caseId, task } = await begin();
    await county.give(caseId, complete(first, task), daysLater(-3));
    const { rows } = await queryStore<{ last_at: Date }>(county.store, {
      text: 'SELECT last_at FROM cases WHERE id = $1',
      values: [caseId],
    });
    expect(rows[0]?.last_at).toEqual(MONDAY);
  });

  it('knows no other case', async () => {
    expect(await county.give('0190a000-0000-7000-8000-000000000001' as CaseId, complete(first, 1))).toEqual({
      ok: false,
      code: 'unknown-case',
    });
  });

  it('gives one of a hundred people who claim at once the task, and tells the others who has it', async () => {
    const { caseId, task } = await begin();
    const people = await Promise.all(Array.from({ length: 100 }, (_, index) => county.hire('reviewer-1', `reviewer ${String(index)}`)));
    const outcomes = await Promise.all(people.map((actor) => county.give(caseId, { kind: 'claim-task', actor, task })));
    const winner = people[outcomes.findIndex(({ ok }) => ok)]?.personId;
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'already-claimed' && outcome.ownerId === winner)).toHaveLength(99);
  });

  it('keeps an audit chain that verifies while the case goes on', async () => {
    const { caseId, task } = await begin();
    const goOn = async (): Promise<void> => {
      for (let round = 0; round < 20; round += 1)
        await county.give(caseId, { kind: round % 2 === 0 ? 'claim-task' : 'release-task', actor: first, task });
    };
    const going = goOn();
    for (let round = 0; round < 20; round += 1) expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
    await going;
  });

  it('stores nothing of what people wrote in clear', async () => {
    const { caseId, task } = await begin();
    await county.give(caseId, { ...complete(first, task), data: { decision: 'pass', opinion: 'hepatitis' } });
    const { rows } = await queryStore<{ found: boolean }>(county.store, {
      text: `SELECT EXISTS (SELECT FROM case_states WHERE position('hepatitis'::bytea IN body) > 0)
        OR EXISTS (SELECT FROM audit_entries WHERE position('hepatitis'::bytea IN detail) > 0) AS found`,
    });
    expect(rows[0]?.found).toBe(false);
  });
});
