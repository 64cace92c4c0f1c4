import { type CaseId } from '#contract';
import { listAudit, putOrganisation, queryStore } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, processOf, type TestCounty } from '../testing/test-county';

const clock = (attributes: string): string =>
  `<bpmn:extensionElements><huiban:clock id="limit" name="期限" days="5" unit="working-day" ${attributes}/></bpmn:extensionElements>`;

/** One task under a clock of five working days; what catches its escalation leads to a second. */
const limited = (processId: string, attributes: string, parameters: readonly object[] = CLOCK_PARAMETERS) => {
  const process = processOf(
    processId,
    `${clock(attributes)}
     <bpmn:startEvent id="start"/><bpmn:userTask id="check" huiban:post="reviewer-1" huiban:startsClock="limit"/>
     <bpmn:boundaryEvent id="silent" attachedToRef="check"><bpmn:escalationEventDefinition escalationRef="silence"/></bpmn:boundaryEvent>
     <bpmn:userTask id="review" huiban:post="reviewer-2"/><bpmn:endEvent id="end" huiban:outcome="done"/>
     ${flow('start', 'check')}${flow('check', 'review')}${flow('silent', 'review')}${flow('review', 'end')}`,
    {
      'parameters.json': JSON.stringify(parameters),
      'notices/over.json': '{"recipients":[{"to":"applicant"}],"channels":["in-app"],"title":"到期","body":"到期"}',
    },
  );
  const xml = (process.files['process.bpmn'] ?? '').replace(
    '<bpmn:message',
    '<bpmn:escalation id="silence" escalationCode="silence"/><bpmn:message',
  );
  return { ...process, files: { ...process.files, 'process.bpmn': xml } };
};
const LADDER = [
  { percent: 60, post: 'supervisor', up: 0 },
  { overdue: 1, post: 'deputy-director', up: 0 },
  { overdue: 3, post: 'director', up: 1 },
];
const ladderOf = (value: unknown) => [{ name: 'ladder', value, unit: 'rung', region: '*', effectiveFrom: '2020-01-01', source: 'x' }];

describe('the end of a clock', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await putOrganisation(county.store, { id: 'city' as never, kind: 'county', name: 'City', region: '9999' });
    await putOrganisation(county.store, {
      id: 'county-bureau' as never,
      parentId: 'city' as never,
      kind: 'county',
      name: 'County bureau',
      region: '999901',
    });
    await county.deploy(limited('withdrawn', 'lapseEffect="deemed-withdrawn" lapseNotice="over"'));
    await county.deploy(limited('lapsed', 'lapseEffect="lapse" lapseEscalation="silence" lapseNotice="over"'));
    await county.deploy(limited('accepted', 'lapseEffect="accepted" lapseEscalation="silence" lapseBasis="行政许可法" lapseNotice="over"'));
    await county.deploy(limited('laddered', 'lapseEffect="escalate" ladder="ladder" lapseNotice="over"', ladderOf(LADDER)));
    await county.deploy(limited('pressed', 'lapseEffect="escalate" ladder="ladder" lapseNotice="over"', ladderOf(LADDER.slice(1))));
  });
  afterAll(() => county.drop());

  const settle = (caseId: CaseId, days: number) => county.cases.settle(caseId, daysLater(days));
  const auditOf = async (caseId: CaseId) =>
    (await listAudit(county.store, caseId, { after: 0, limit: 100 })).map(({ kind, detail, element, at }) => ({
      kind,
      detail,
      element,
      at,
    }));
  const openTasks = async (caseId: CaseId) =>
    (await queryStore(county.store, { text: `SELECT element FROM tasks WHERE case_id = $1 AND closed_at IS NULL`, values: [caseId] })).rows;
  const escalations = async (caseId: CaseId) =>
    (
      await queryStore(county.store, {
        text: 'SELECT rung, post, organisation_id, at, ended_at IS NULL AS open FROM escalations WHERE case_id = $1 ORDER BY at, rung',
        values: [caseId],
      })
    ).rows;
  const told = async (caseId: CaseId) =>
    (
      await queryStore<{ notice: string }>(county.store, {
        text: 'SELECT notice FROM outbox WHERE case_id = $1 ORDER BY id',
        values: [caseId],
      })
    ).rows.map(({ notice }) => notice);

  it('ends the case as deemed withdrawn, at its own instant, and tells of it', async () => {
    const { caseId } = await county.start('withdrawn');
    expect(await settle(caseId, 7)).toMatchObject({ open: true });
    expect(await settle(caseId, 30)).toMatchObject({ open: false });
    expect((await auditOf(caseId)).at(-1)).toMatchObject({
      kind: 'clock-lapsed',
      at: new Date('2026-03-09T16:00:00Z'),
      detail: { effect: 'deemed-withdrawn' },
    });
    const { rows } = await queryStore(county.store, { text: 'SELECT outcome FROM cases WHERE id = $1', values: [caseId] });
    expect(rows).toEqual([{ outcome: 'deemed-withdrawn' }]);
    expect(await told(caseId)).toEqual(['over']);
  });

  it.each(['lapsed', 'accepted'])('goes on where the diagram catches it, and is over then (%s)', async (processId) => {
    const { caseId } = await county.start(processId);
    await settle(caseId, 30);
    expect(await openTasks(caseId)).toEqual([{ element: 'review' }]);
    expect(await told(caseId)).toEqual(['over']);
    const { rows } = await queryStore(county.store, { text: 'SELECT due_at, alarm_at FROM clocks WHERE case_id = $1', values: [caseId] });
    expect(rows).toEqual([{ due_at: null, alarm_at: null }]);
  });

  it('names the law by which silence is acceptance', async () => {
    const { caseId } = await county.start('accepted');
    await settle(caseId, 30);
    expect((await auditOf(caseId)).at(-1)).toMatchObject({ kind: 'clock-lapsed', detail: { effect: 'accepted', basis: '行政许可法' } });
  });

  it('waits as an incident where nothing in the case catches it any more, and decides nothing', async () => {
    const { caseId, tasks } = await county.start('lapsed');
    const reviewer = await county.hire('reviewer-1');
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: {} });
    await settle(caseId, 30);
    expect(await openTasks(caseId)).toEqual([{ element: 'review' }]);
    expect((await auditOf(caseId)).at(-1)).toMatchObject({ kind: 'incident-opened', element: 'limit' });
    expect(await told(caseId)).toEqual([]);
  });

  it('climbs each rung once at its own time, up the tree of organisations, until the clock is stopped', async () => {
    const { caseId, applicant } = await county.start('laddered');
    await settle(caseId, 3);
    expect(await escalations(caseId)).toEqual([]);
    // The lapse climbs the next rung; its own time adds nothing then.
    await settle(caseId, 9);
    const rungs = [
      { rung: 'rung-1', post: 'supervisor', organisation_id: 'county-bureau', at: new Date('2026-03-05T16:00:00Z'), open: true },
      { rung: 'rung-2', post: 'deputy-director', organisation_id: 'county-bureau', at: new Date('2026-03-09T16:00:00Z'), open: true },
    ];
    expect(await escalations(caseId)).toEqual(rungs);
    await settle(caseId, 30);
    const last = { rung: 'rung-3', post: 'director', organisation_id: 'city', at: new Date('2026-03-12T16:00:00Z'), open: true };
    expect(await escalations(caseId)).toEqual([...rungs, last]);
    expect(await told(caseId)).toEqual(['clock-escalated', 'over', 'clock-escalated', 'clock-escalated']);
    await county.give(caseId, { kind: 'withdraw', actor: applicant }, daysLater(31));
    expect((await escalations(caseId)).map(({ open }) => open)).toEqual([false, false, false]);
  });

  it('leaves no open rung behind where climbing and the end of the case fall into one transaction', async () => {
    const { caseId, applicant } = await county.start('laddered');
    await county.give(caseId, { kind: 'withdraw', actor: applicant }, daysLater(31));
    expect((await escalations(caseId)).map(({ open }) => open)).toEqual([false, false, false]);
  });

  it('climbs the lowest rung with the lapse though its own time is still to come', async () => {
    const { caseId } = await county.start('pressed');
    await settle(caseId, 8);
    expect(await escalations(caseId)).toMatchObject([{ rung: 'rung-1', at: new Date('2026-03-09T16:00:00Z') }]);
    await settle(caseId, 10);
    expect(await escalations(caseId)).toHaveLength(1);
  });

  it('refuses the start of a clock whose ladder is not in force in the region', async () => {
    const elsewhere = ladderOf(LADDER).map((parameter) => ({ ...parameter, region: '1101' }));
    await county.deploy(limited('nowhere', 'lapseEffect="escalate" ladder="ladder" lapseNotice="over"', elsewhere));
    await expect(county.start('nowhere')).rejects.toThrow('no parameter ladder is in force');
  });
});
