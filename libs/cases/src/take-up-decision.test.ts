import assert from 'node:assert/strict';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { findCase, queryStore, verifyAudit } from '#store';
import { type StartOutcome } from './outcome';
import { BUREAU, commandId, createTestCounty, flow, MONDAY, processOf, REVIEW_FORM, type TestCounty } from './testing/test-county';

const FILES = { 'forms/review.json': REVIEW_FORM };
const FIRST = processOf(
  'decision',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review"/><bpmn:endEvent id="end" huiban:outcome="refused"/>
   ${flow('start', 'review')}${flow('review', 'end')}`,
  FILES,
);
const APPEAL = processOf(
  'appeal',
  `<bpmn:startEvent id="start" huiban:result="appeal" huiban:reexamines="=appeal.number"/>
   <bpmn:scriptTask id="note" scriptFormat="feel" huiban:result="known"><bpmn:script>case.reexamined.outcome + " " + case.reexamined.endedOn</bpmn:script></bpmn:scriptTask>
   <bpmn:serviceTask id="draw" huiban:topic="draw-panel"/>
   <bpmn:userTask id="look" huiban:post="reviewer-1" huiban:form="review"/><bpmn:endEvent id="end" huiban:outcome="=known"/>
   ${flow('start', 'note')}${flow('note', 'draw')}${flow('draw', 'look')}${flow('look', 'end')}`.replace('"=known"', '"upheld"'),
  FILES,
);
const PASS = { decision: 'pass' };

describe('a case that looks anew at a decision', () => {
  let county: TestCounty;
  let decider: Actor;
  let colleague: Actor;
  let supervisor: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    [decider, colleague, supervisor] = [await county.hire('reviewer-1'), await county.hire('reviewer-1'), await county.hire('supervisor')];
    await county.deploy(FIRST);
    await county.deploy(APPEAL);
  });
  afterAll(() => county.drop());

  async function undecided() {
    const { caseId, tasks, applicant } = await county.start('decision');
    const number = (await findCase(county.store, caseId))?.number ?? '';
    return { caseId, applicant, number, task: tasks[0] ?? 0 };
  }
  async function decided() {
    const { caseId, applicant, number, task } = await undecided();
    await county.give(caseId, { kind: 'complete-task', actor: decider, task, data: PASS });
    return { caseId, applicant, number };
  }
  const appeal = (applicant: Actor, number: string): Promise<StartOutcome> =>
    county.cases.startCase(
      {
        id: commandId(),
        processId: 'appeal',
        region: '999901',
        organisationId: BUREAU,
        actor: applicant,
        applicant: { id: applicant.personId, name: applicant.name },
        data: { number },
      },
      MONDAY,
    );

  /** An appeal whose task is open. */
  async function appealed() {
    const { applicant, number, caseId: before } = await decided();
    const started = await appeal(applicant, number);
    assert(started.ok, JSON.stringify(started));
    const [job] = (await county.cases.settle(started.caseId, MONDAY)).jobs;
    const { involved = [] } = (await county.cases.readJob(started.caseId, job?.no ?? 0, MONDAY)) ?? {};
    const opened = await county.give(started.caseId, { kind: 'complete-job', job: job?.no ?? 0, result: {} });
    assert(opened.ok);
    return { before, applicant, number, involved, caseId: started.caseId, task: opened.opened[0] ?? 0 };
  }
  const give = ({ caseId, task }: { readonly caseId: CaseId; readonly task: number }, verb: object) =>
    county.give(caseId, { task, ...verb } as never);

  it('offers nothing to whoever decided, by claim, completion, assignment or delegation', async () => {
    const work = await appealed();
    const separated = { ok: false, code: 'separated' };
    const assigneeSeparated = { ok: false, code: 'assignee-separated' };
    expect(await give(work, { kind: 'claim-task', actor: decider })).toMatchObject(separated);
    expect(await give(work, { kind: 'complete-task', actor: decider, data: PASS })).toMatchObject(separated);
    expect(await give(work, { kind: 'assign-task', actor: supervisor, assignee: decider })).toMatchObject(assigneeSeparated);
    await give(work, { kind: 'claim-task', actor: colleague });
    expect(await give(work, { kind: 'delegate-task', actor: colleague, assignee: decider, reason: '出差' })).toMatchObject(
      assigneeSeparated,
    );
    expect(await give(work, { kind: 'transfer-task', actor: colleague, assignee: decider, reason: '出差' })).toMatchObject(
      assigneeSeparated,
    );
    expect(await give(work, { kind: 'complete-task', actor: colleague, data: PASS })).toMatchObject({ ok: true });
  });

  it('lets nobody except whoever decided from it', async () => {
    const except = { kind: 'except-person', actor: supervisor, person: decider.personId, reason: '人手不足', basis: '内控制度' };
    expect(await give(await appealed(), except)).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('draws whoever decided into no panel', async () => {
    expect((await appealed()).involved).toContain(decider.personId);
  });

  it('keeps out whoever kept out of the first decision, too', async () => {
    const { caseId, applicant, number, task } = await undecided();
    await county.give(caseId, { kind: 'recuse', actor: colleague, person: colleague.personId, reason: '同学' });
    await county.give(caseId, { kind: 'complete-task', actor: decider, task, data: PASS });
    const started = await appeal(applicant, number);
    assert(started.ok);
    expect((await findCase(county.store, started.caseId))?.scope.recused).toEqual(
      expect.arrayContaining([decider.personId, colleague.personId]),
    );
  });

  it('knows what was decided, and when', async () => {
    const { caseId } = await appealed();
    const { rows } = await queryStore(county.store, { text: 'SELECT reexamined FROM cases WHERE id = $1', values: [caseId] });
    expect(rows).toMatchObject([{ reexamined: { process: 'decision', outcome: 'refused', endedOn: '2026-03-02' } }]);
  });

  it('is refused for a number of nobody, of somebody else, and of a case that is open', async () => {
    const [own, others, open] = [await decided(), await decided(), await undecided()];
    const refused = { ok: false, code: 'nothing-to-reexamine' };
    for (const number of ['nothing', others.number]) expect(await appeal(own.applicant, number)).toEqual(refused);
    expect(await appeal(open.applicant, open.number)).toEqual(refused);
  });

  it('is refused where the decision was looked at before, but not where that was withdrawn', async () => {
    const { applicant, number, caseId } = await appealed();
    expect(await appeal(applicant, number)).toEqual({ ok: false, code: 'reexamined-before' });
    expect(await county.give(caseId, { kind: 'withdraw', actor: applicant })).toMatchObject({ ok: true });
    expect(await appeal(applicant, number)).toMatchObject({ ok: true });
  });

  it('begins once where two come at the same time', async () => {
    const { applicant, number } = await decided();
    const outcomes = await Promise.all([appeal(applicant, number), appeal(applicant, number)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'begun' : outcome.code)).toSorted()).toEqual(['begun', 'reexamined-before']);
  });

  it('shows in the audit trail when another case was put into its row', async () => {
    const { caseId } = await appealed();
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
    await queryStore(county.store, {
      text: `UPDATE cases SET reexamined = reexamined || '{"id":"other"}' WHERE id = $1`,
      values: [caseId],
    });
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: false, code: 'case-altered' });
  });
});
