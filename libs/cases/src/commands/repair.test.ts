import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { findCaseState, listAudit, queryStore } from '#store';
import { type Command } from '../command';
import { type Outcome } from '../outcome';
import { commandId, createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';
import { PASS, twoSteps } from '../testing/two-steps';

const PAY = processOf(
  'pay',
  `<bpmn:startEvent id="start" huiban:result="application"/>
   <bpmn:serviceTask id="transfer" huiban:topic="transfer" huiban:result="receipt">
     <bpmn:extensionElements><huiban:input name="account" value="=application.account"/></bpmn:extensionElements>
   </bpmn:serviceTask>
   <bpmn:userTask id="check" name="复核" huiban:post="reviewer-1"/>
   <bpmn:endEvent id="end" huiban:outcome="paid"/>
   ${flow('start', 'transfer')}${flow('transfer', 'check')}${flow('check', 'end')}`,
);

let county: TestCounty;
let operator: Actor;
let reviewer: Actor;
beforeAll(async () => {
  county = await createTestCounty();
  operator = await county.hire('system-operator');
  reviewer = await county.hire('reviewer-1');
  await county.deploy(PAY);
  await county.deploy(twoSteps('two-steps'));
});
afterAll(() => county.drop());

type Repair = Extract<Command, { readonly reason: string }> | Extract<Command, { kind: 'retry-incident' }>;
type Wanted<C> = C extends Repair ? Omit<C, 'id' | 'actor'> & { readonly actor?: Actor } : never;

const commandOf = (wanted: Wanted<Command>): Command => ({ id: commandId(), actor: operator, ...wanted }) as Command;
const give = (caseId: CaseId, wanted: Wanted<Command>): Promise<Outcome> => county.cases.advance(caseId, commandOf(wanted), MONDAY);
const look = (caseId: CaseId, wanted: Wanted<Command>) => county.cases.preview(caseId, commandOf(wanted), MONDAY);
const reason = 'typed wrongly';

/** Everything about a case that a command could write. */
async function written(caseId: CaseId): Promise<unknown> {
  const { rows } = await queryStore(county.store, {
    text: `SELECT c.seq, c.status, c.stage, c.alarm_at, (SELECT count(*) FROM outbox WHERE case_id = c.id) AS outbox,
      (SELECT count(*) FROM incidents WHERE case_id = c.id AND resolved_at IS NULL) AS incidents,
      (SELECT json_agg(t.* ORDER BY t.no) FROM tasks t WHERE t.case_id = c.id) AS tasks FROM cases c WHERE c.id = $1`,
    values: [caseId],
  });
  return { rows, state: (await findCaseState(county.store, caseId))?.toString('hex') };
}

async function told(caseId: CaseId, kind: string): Promise<unknown> {
  return (await listAudit(county.store, caseId, { after: 0, limit: 100 })).find((entry) => entry.kind === kind);
}

const paying = async (): Promise<CaseId> => {
  const { caseId } = await county.start('pay', { account: 'wrong' });
  const job = (await county.cases.settle(caseId, MONDAY)).jobs[0]?.no ?? 0;
  await county.give(caseId, { kind: 'fail-job', job, code: 'no-such-account', reason: 'the bank knows none' });
  return caseId;
};

describe('an exhausted job', () => {
  it('goes on with its new input once the variable is corrected and the incident retried', async () => {
    const caseId = await paying();
    expect((await county.cases.settle(caseId, MONDAY)).jobs).toEqual([]);
    expect(await give(caseId, { kind: 'correct-variable', path: ['application', 'account'], value: 'right', reason })).toMatchObject({
      ok: true,
    });
    expect((await county.cases.settle(caseId, MONDAY)).jobs).toEqual([]);
    expect(await give(caseId, { kind: 'retry-incident', incident: 1 })).toMatchObject({ ok: true });
    const [job] = (await county.cases.settle(caseId, MONDAY)).jobs;
    expect(await county.cases.readJob(caseId, job?.no ?? 0, MONDAY)).toMatchObject({ input: { account: 'right' } });
    const outcome = await county.give(caseId, { kind: 'complete-job', job: job?.no ?? 0, result: 'R-1' });
    expect(outcome).toMatchObject({ ok: true, opened: [expect.any(Number)] });
  });

  it('stays an incident where its inputs cannot be evaluated any more', async () => {
    const caseId = await paying();
    await give(caseId, { kind: 'correct-variable', path: ['application'], value: {}, reason });
    const before = await written(caseId);
    expect(await look(caseId, { kind: 'retry-incident', incident: 1 })).toMatchObject({ ok: false, code: 'evaluation-failed' });
    expect(await give(caseId, { kind: 'retry-incident', incident: 1 })).toMatchObject({ ok: false, code: 'evaluation-failed' });
    expect(await written(caseId)).toEqual(before);
  });
});

describe('correcting a variable', () => {
  it('keeps who, why, before and after in the audit trail, and does it once under one key', async () => {
    const caseId = await paying();
    const command = commandOf({ kind: 'correct-variable', path: ['application', 'account'], value: 'right', reason });
    const first = await county.cases.advance(caseId, command, MONDAY);
    expect(await county.cases.advance(caseId, command, MONDAY)).toEqual({ ...first, repeated: true });
    expect(await told(caseId, 'variable-corrected')).toMatchObject({
      actor: operator.personId,
      detail: { path: '/application/account', before: 'wrong', after: 'right', reason },
    });
  });

  it('keeps the type, and the form of the step that wrote it', async () => {
    const caseId = await paying();
    expect(await give(caseId, { kind: 'correct-variable', path: ['application', 'account'], value: 7, reason })).toMatchObject({
      code: 'wrong-type',
    });
    expect(await give(caseId, { kind: 'correct-variable', path: ['nothing', 'in', 'it'], value: 7, reason })).toMatchObject({
      code: 'unknown-variable',
    });
    const two = await county.start('two-steps');
    await county.give(two.caseId, { kind: 'complete-task', actor: reviewer, task: two.tasks[0] ?? 0, data: PASS });
    const path = ['first', 'decision'] as const;
    const before = await written(two.caseId);
    expect(await give(two.caseId, { kind: 'correct-variable', path, value: 'maybe', reason })).toMatchObject({ code: 'form-invalid' });
    expect(await written(two.caseId)).toEqual(before);
    expect(await give(two.caseId, { kind: 'correct-variable', path, value: 'refuse', reason })).toMatchObject({ ok: true });
  });

  it('is for operators only, and never for somebody who has a part in the case', async () => {
    const { caseId, tasks, applicant } = await county.start('two-steps');
    const path = ['first'] as const;
    const both = { ...reviewer, postings: [...reviewer.postings, ...operator.postings] };
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: PASS });
    const tries = [reviewer, both, { ...applicant, postings: operator.postings }];
    const codes = await Promise.all(tries.map((actor) => give(caseId, { kind: 'correct-variable', actor, path, value: PASS, reason })));
    expect(codes).toMatchObject([{ code: 'not-permitted' }, { code: 'separated' }, { code: 'separated' }]);
  });
});

describe('moving a token', () => {
  it('previews exactly what it then does, and writes nothing for that', async () => {
    const { caseId, tasks } = await county.start('two-steps');
    const move = { kind: 'move-token', from: tasks[0] ?? 0, to: 'second', reason } as const;
    const before = await written(caseId);
    const preview = await look(caseId, move);
    expect(await written(caseId)).toEqual(before);
    expect(preview).toMatchObject({
      ok: true,
      path: ['second'],
      tasksClosed: [{ element: 'first' }],
      tasksOpened: [{ element: 'second' }],
    });
    const outcome = await give(caseId, move);
    expect(outcome).toMatchObject({ ok: true, closed: tasks, opened: preview.ok && preview.tasksOpened.map(({ no }) => no) });
    expect(await told(caseId, 'token-moved')).toMatchObject({
      actor: operator.personId,
      detail: { to: 'second', reason, path: ['second'] },
    });
  });

  it('changes nothing where the engine refuses it', async () => {
    const { caseId, tasks } = await county.start('two-steps');
    const before = await written(caseId);
    const move = { kind: 'move-token', from: tasks[0] ?? 0, to: 'end', reason } as const;
    expect(await look(caseId, move)).toMatchObject({ ok: false, code: 'cannot-wait-there' });
    expect(await give(caseId, move)).toMatchObject({ ok: false, code: 'cannot-wait-there' });
    expect(await give(caseId, { ...move, actor: reviewer, to: 'second' })).toMatchObject({ code: 'not-permitted' });
    expect(await written(caseId)).toEqual(before);
  });
});

describe('cancelling a case', () => {
  it('ends it with a reason, told to the applicant and to whoever had a task', async () => {
    const { caseId, tasks, applicant } = await county.start('two-steps');
    const supervisor = await county.hire('supervisor');
    await county.give(caseId, { kind: 'claim-task', actor: reviewer, task: tasks[0] ?? 0 });
    const preview = await look(caseId, { kind: 'cancel-case', actor: supervisor, reason });
    expect(preview).toMatchObject({ caseClosed: true, outcome: 'cancelled', tasksClosed: [{ element: 'first' }] });
    expect(await give(caseId, { kind: 'cancel-case', actor: supervisor, reason })).toMatchObject({
      caseClosed: true,
      outcome: 'cancelled',
      closed: tasks,
    });
    const { rows } = await queryStore<{ person: string }>(county.store, {
      text: `SELECT recipient_person AS person FROM outbox WHERE case_id = $1 AND notice = 'case-cancelled'`,
      values: [caseId],
    });
    expect(rows.map(({ person }) => person).sort()).toEqual([applicant.personId, reviewer.personId].sort());
    expect(await told(caseId, 'case-cancelled')).toMatchObject({ actor: supervisor.personId, detail: { reason } });
  });

  it('is not for the applicant, who withdraws, nor for a reviewer', async () => {
    const { caseId, applicant } = await county.start('two-steps');
    const before = await written(caseId);
    expect(await give(caseId, { kind: 'cancel-case', actor: reviewer, reason })).toMatchObject({ code: 'not-permitted' });
    const own = { ...applicant, postings: operator.postings };
    expect(await give(caseId, { kind: 'cancel-case', actor: own, reason })).toMatchObject({ code: 'separated' });
    expect(await written(caseId)).toEqual(before);
  });
});
