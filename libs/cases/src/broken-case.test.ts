import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listIncidentsOfCase, queryStore } from '#store';
import { type Command } from './command';
import { type Cases, createCases } from './create-cases';
import { commandId, createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';
import { twoSteps } from './testing/two-steps';

const WAITING = processOf(
  'waiting',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="work" huiban:post="reviewer-1"/>
   <bpmn:boundaryEvent id="late" attachedToRef="work"><bpmn:timerEventDefinition huiban:days="1" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:endEvent id="end"/><bpmn:endEvent id="tooLate"/>${flow('start', 'work')}${flow('work', 'end')}${flow('late', 'tooLate')}`,
);

describe('a case whose definition does not compile any more', () => {
  let county: TestCounty;
  let reviewer: Actor;
  let operator: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    operator = await county.hire('system-operator');
    await county.deploy(WAITING);
    await county.deploy(twoSteps('sound'));
  });
  afterAll(() => county.drop());

  /** Another program over the same database, with that definition's diagram as it reads it. */
  const programReading = async (from: string, to: string): Promise<Cases> => {
    const text = `UPDATE definitions SET files = replace(files::text, $1, $2)::jsonb WHERE process_id = 'waiting'`;
    await queryStore(county.store, { text, values: [from, to] });
    return createCases({ store: county.store, afterCommit: () => undefined });
  };
  const incidents = async (caseId: CaseId) => (await listIncidentsOfCase(county.store, caseId)).filter(({ resolvedAt }) => !resolvedAt);

  it('stands still with one incident, refuses commands by name, leaves other cases alone, and goes on when it is mended', async () => {
    const [broken, sound] = [await county.start('waiting'), await county.start('sound')];
    const work: Command = { kind: 'complete-task', id: commandId(), actor: reviewer, task: broken.tasks[0] ?? 0, data: {} };
    const spoilt = await programReading('bpmn:userTask', 'bpmn:adHocSubProcess');
    expect(await spoilt.fireOverdue(broken.caseId, daysLater(3))).toBe(false);
    expect(await spoilt.advance(broken.caseId, work, MONDAY)).toMatchObject({ ok: false, code: 'case-broken' });
    expect(await spoilt.preview(broken.caseId, work, MONDAY)).toMatchObject({ ok: false, code: 'case-broken' });
    expect(await spoilt.settle(broken.caseId, daysLater(3))).toEqual({ open: true, processId: 'waiting', region: '999901', jobs: [] });
    expect(await incidents(broken.caseId)).toMatchObject([{ code: 'case-broken', reason: expect.stringContaining('does not compile') }]);
    expect(await spoilt.listDueCases(daysLater(3), 100)).not.toContain(broken.caseId);
    const claim = { kind: 'claim-task', id: commandId(), actor: reviewer, task: sound.tasks[0] ?? 0 } as const;
    expect(await spoilt.advance(sound.caseId, claim, MONDAY)).toMatchObject({ ok: true });

    const mended = await programReading('bpmn:adHocSubProcess', 'bpmn:userTask');
    const retry = { kind: 'retry-incident', id: commandId(), actor: operator, incident: 1 } as const;
    expect(await mended.advance(broken.caseId, retry, daysLater(3))).toMatchObject({ ok: true, caseClosed: true });
    expect(await incidents(broken.caseId)).toEqual([]);
  });
});

describe('a case whose state does not fit its definition', () => {
  it('refuses what meets the misfit, with an incident', async () => {
    const county = await createTestCounty();
    try {
      await county.deploy(twoSteps('state'));
      const actor = await county.hire('reviewer-1');
      const { caseId, tasks } = await county.start('state');
      const text = `UPDATE definitions SET files = replace(files::text, $1, $2)::jsonb WHERE process_id = 'state'`;
      await queryStore(county.store, { text, values: ['\\"first\\"', '\\"renamed\\"'] });
      const cases = createCases({ store: county.store, afterCommit: () => undefined });
      const complete = { kind: 'complete-task', id: commandId(), actor, task: tasks[0] ?? 0, data: { decision: 'pass' } } as const;
      expect(await cases.advance(caseId, complete, MONDAY)).toMatchObject({ ok: false, code: 'case-broken' });
      expect(await listIncidentsOfCase(county.store, caseId)).toMatchObject([{ code: 'case-broken' }]);
    } finally {
      await county.drop();
    }
  });
});
