import { type Actor } from '#access';
import { decryptText, encryptionContext, queryStore, verifyAudit } from '#store';
import { type CaseId } from '#contract';
import {
  CLOCK_PARAMETERS,
  createTestCounty,
  daysLater,
  flow,
  MONDAY,
  processOf,
  publicity,
  REVIEW_FORM,
  type TestCounty,
} from '../testing/test-county';

const notice = (recipients: object[], title: string) =>
  JSON.stringify({ recipients, channels: ['in-app', 'email'], title, body: '="案件 " + case.number' });

const PUBLISHED = processOf(
  'published',
  `<bpmn:extensionElements><huiban:clock id="limit" days="=parameters.days" unit="working-day" warnNotice="warning" warnings="warnings" lapseNotice="lapsed" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review" huiban:startsClock="limit"/>
   <bpmn:userTask id="supplements" huiban:applicant="true" huiban:pausesClock="limit"/>
   <bpmn:receiveTask id="publicity" messageRef="objectionMessage" huiban:publicity="public"/>
   <bpmn:boundaryEvent id="over" attachedToRef="publicity"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
   <bpmn:sendTask id="tell" huiban:notice="approved"/>
   <bpmn:endEvent id="done" huiban:outcome="approved" huiban:stopsClock="limit"/>
   <bpmn:endEvent id="objected" huiban:outcome="refused"/>
   ${flow('start', 'review')}${flow('review', 'supplements')}${flow('supplements', 'publicity')}${flow('publicity', 'objected')}${flow('over', 'tell')}${flow('tell', 'done')}`,
  {
    'forms/review.json': REVIEW_FORM,
    'notices/approved.json': notice(
      [{ to: 'applicant' }, { post: 'policy' }, { post: 'policy', organisation: '=null' }],
      '="批准：" + case.applicant.name',
    ),
    'publicities/public.json': publicity('="公示：" + case.applicant.maskedName'),
    'notices/warning.json': notice([{ post: 'deputy-director' }], '="预警 " + string(clock.level)'),
    'notices/lapsed.json': notice([{ post: 'deputy-director' }], '超期'),
    'parameters.json': JSON.stringify([
      ...CLOCK_PARAMETERS,
      { name: 'days', value: 20, unit: 'working-day', region: '*', effectiveFrom: '2020-01-01', source: 'R5' },
    ]),
  },
);

describe('a case with notices, a publicity and a clock', () => {
  let county: TestCounty;
  let reviewer: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    await county.deploy(PUBLISHED);
  });
  afterAll(() => county.drop());

  const rowsOf = async <Row extends object>(text: string, caseId: CaseId): Promise<readonly Row[]> =>
    (await queryStore<Row & Record<string, unknown>>(county.store, { text, values: [caseId] })).rows;
  const clockOf = async (caseId: CaseId) =>
    (await rowsOf<{ due_at: Date | null; alarm_at: Date | null }>('SELECT due_at, alarm_at FROM clocks WHERE case_id = $1', caseId))[0];

  async function reviewed(on = MONDAY) {
    const { caseId, tasks, applicant } = await county.start('published');
    const outcome = await county.give(
      caseId,
      { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: { decision: 'pass' } },
      on,
    );
    return { caseId, applicant, task: outcome.ok ? (outcome.opened[0] ?? 0) : 0 };
  }
  async function published() {
    const { caseId, applicant, task } = await reviewed();
    await county.give(caseId, { kind: 'complete-task', actor: applicant, task, data: {} });
    return { caseId, applicant };
  }

  it('counts twenty working days from the day after the start', async () => {
    const { caseId } = await county.start('published');
    expect((await clockOf(caseId))?.due_at).toEqual(new Date('2026-03-30T16:00:00Z'));
  });

  it('has no due date while it is paused, and gives the paused days back', async () => {
    const { caseId, applicant, task } = await reviewed();
    expect(await clockOf(caseId)).toEqual({ due_at: null, alarm_at: null });
    await county.give(caseId, { kind: 'complete-task', actor: applicant, task, data: {} }, daysLater(3));
    expect((await clockOf(caseId))?.due_at).toEqual(new Date('2026-04-02T16:00:00Z'));
  });

  it('warns the deputy director at 70 % and 90 %, and tells of the lapse, once each, deciding nothing', async () => {
    const { caseId } = await county.start('published');
    await county.cases.settle(caseId, daysLater(60));
    const told = await rowsOf<{ notice: string; recipient_post: string }>(
      "SELECT notice, recipient_post FROM outbox WHERE case_id = $1 AND channel = 'in-app' ORDER BY id",
      caseId,
    );
    expect(told.map((row) => row.notice)).toEqual(['warning', 'warning', 'clock-escalated', 'lapsed']);
    expect(await county.cases.settle(caseId, daysLater(61))).toMatchObject({ open: true });
    expect(await rowsOf('SELECT FROM outbox WHERE case_id = $1', caseId)).toHaveLength(7);
  });

  it('publishes masked content with its end, and takes it down by itself', async () => {
    const { caseId } = await published();
    const [row] = await rowsOf<{ content: Buffer; closes_at: Date; closed_at: Date | null }>(
      'SELECT content, closes_at, closed_at FROM publicity_entries WHERE case_id = $1',
      caseId,
    );
    expect(row?.closed_at).toBeNull();
    expect(row?.closes_at).toEqual(new Date('2026-03-09T16:00:00Z'));
    expect(JSON.parse(decryptText(county.store, encryptionContext.publicity(caseId), row?.content ?? Buffer.alloc(0)))).toEqual({
      fields: [{ label: '姓名', value: '张*' }],
    });
    await county.cases.settle(caseId, daysLater(9));
    const [after] = await rowsOf<{ closed_at: Date }>('SELECT closed_at FROM publicity_entries WHERE case_id = $1', caseId);
    expect(after?.closed_at).toEqual(new Date('2026-03-09T16:00:00Z'));
  });

  it('puts one outbox row for each recipient and channel, with sealed content', async () => {
    const { caseId, applicant } = await published();
    await county.cases.settle(caseId, daysLater(9));
    const rows = await rowsOf<{ channel: string; recipient_person: string | null; recipient_post: string | null; content: Buffer }>(
      'SELECT channel, recipient_person, recipient_post, content FROM outbox WHERE case_id = $1 ORDER BY id',
      caseId,
    );
    expect(rows.map((row) => [row.channel, row.recipient_person ?? row.recipient_post])).toEqual([
      ['in-app', applicant.personId],
      ['email', applicant.personId],
      ['in-app', 'policy'],
      ['email', 'policy'],
    ]);
    expect(decryptText(county.store, encryptionContext.outbox(caseId), rows[0]?.content ?? Buffer.alloc(0))).toContain('批准：张三');
  });

  it('ends the publicity with an objection, and refuses one that comes too late', async () => {
    const objection = { kind: 'receive-message', message: 'objection', payload: { text: 'no' } } as const;
    const { caseId } = await published();
    expect(await county.give(caseId, objection)).toMatchObject({ ok: true, outcome: 'refused' });
    const late = await published();
    expect(await county.give(late.caseId, objection, daysLater(8))).toEqual({ ok: false, code: 'case-closed' });
  });

  it('keeps an audit chain that verifies, and that no hand can change', async () => {
    const { caseId } = await published();
    await county.cases.settle(caseId, daysLater(9));
    expect(await verifyAudit(county.store, caseId)).toMatchObject({ ok: true });
    await expect(
      queryStore(county.store, { text: 'DELETE FROM audit_entries WHERE case_id = $1', values: [caseId] }),
    ).rejects.toMatchObject({ code: 'statement-failed' });
  });
});
