import { type Actor } from '#access';
import { parseLedger } from '#calendar';
import { type CaseId } from '#contract';
import { listAudit, queryStore } from '#store';
import { CLOCK_PARAMETERS, createTestCounty, daysLater, flow, processOf, type TestCounty } from '../testing/test-county';

const BASES = [{ code: 'appraisal', text: '专家评审', source: '行政许可法 第四十五条' }];
const PROCESS = processOf(
  'paused',
  `<bpmn:extensionElements><huiban:clock id="limit" days="20" unit="working-day" statutory="true" lapseEffect="escalate" ladder="ladder"
     pauseBases="bases"/><huiban:clock id="free" days="20" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start" huiban:startsClock="limit free"/>
   <bpmn:userTask id="supplement" huiban:applicant="true" huiban:pausesClock="limit" huiban:pauseBasis="补正不计入期限"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:dueDays="3" huiban:ladder="ladder"/><bpmn:endEvent id="end"/>
   ${flow('start', 'supplement')}${flow('supplement', 'review')}${flow('review', 'end')}`,
  { 'parameters.json': JSON.stringify([...CLOCK_PARAMETERS, { ...CLOCK_PARAMETERS[0], name: 'bases', value: BASES }]) },
);
const PAUSE = { kind: 'pause-clock', clock: 'limit', basis: 'appraisal', reason: '上门鉴定' } as const;
const RESUME = { kind: 'resume-clock', clock: 'limit', reason: '鉴定完成' } as const;

describe('a clock that a person pauses', () => {
  let county: TestCounty;
  let supervisor: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    supervisor = await county.hire('supervisor');
    await county.deploy(PROCESS);
  });
  afterAll(() => county.drop());

  /** A case in review; its clock ran on from the day of the start. */
  async function inReview() {
    const { caseId, tasks, applicant } = await county.start('paused');
    await county.give(caseId, { kind: 'complete-task', actor: applicant, task: tasks[0] ?? 0, data: {} });
    return { caseId, applicant };
  }
  const clockOf = async (caseId: CaseId) => {
    const text = "SELECT due_at, alarm_at, ledger FROM clocks WHERE case_id = $1 AND clock = 'limit'";
    const { rows } = await queryStore<{ due_at: Date | null; alarm_at: Date | null; ledger: unknown }>(county.store, {
      text,
      values: [caseId],
    });
    return rows[0];
  };
  const entriesOf = async (caseId: CaseId) => parseLedger((await clockOf(caseId))?.ledger).entries;

  it('stands still, with who, why and on what ground in its ledger and in the trail, and gives the days back', async () => {
    const { caseId } = await inReview();
    expect(await county.give(caseId, { ...PAUSE, actor: supervisor }, daysLater(2))).toMatchObject({ ok: true });
    expect(await clockOf(caseId)).toMatchObject({ due_at: null, alarm_at: null });
    const ground = { reason: '上门鉴定', basis: '专家评审（行政许可法 第四十五条）' };
    expect((await entriesOf(caseId)).at(-1)).toEqual({
      verb: 'pause',
      at: daysLater(2).toISOString(),
      element: 'limit',
      by: supervisor.personId,
      hold: 'person',
      ...ground,
    });
    const [entry] = (await listAudit(county.store, caseId, { after: 0, limit: 100 })).toReversed();
    expect(entry).toMatchObject({ kind: 'clock-paused', actor: supervisor.personId, element: 'limit', detail: ground });
    expect(await county.give(caseId, { ...RESUME, actor: supervisor }, daysLater(9))).toMatchObject({ ok: true });
    expect((await clockOf(caseId))?.due_at).toEqual(new Date('2026-04-07T16:00:00Z'));
  });

  it('goes on only when the element that holds it too has let go, with the ground of each', async () => {
    const { caseId, tasks, applicant } = await county.start('paused');
    await county.give(caseId, { ...PAUSE, actor: supervisor }, daysLater(1));
    await county.give(caseId, { kind: 'complete-task', actor: applicant, task: tasks[0] ?? 0, data: {} }, daysLater(2));
    expect((await clockOf(caseId))?.due_at).toBeNull();
    await county.give(caseId, { ...RESUME, actor: supervisor }, daysLater(3));
    expect((await clockOf(caseId))?.due_at).not.toBeNull();
    expect((await entriesOf(caseId)).map(({ verb, basis }) => [verb, basis])).toEqual([
      ['start', undefined],
      ['pause', '补正不计入期限'],
      ['pause', '专家评审（行政许可法 第四十五条）'],
      ['resume', undefined],
      ['resume', undefined],
    ]);
  });

  it('is not told of while it stands still, however long', async () => {
    const { caseId } = await inReview();
    await county.give(caseId, { ...PAUSE, actor: supervisor }, daysLater(2));
    await county.cases.settle(caseId, daysLater(90));
    const kinds = (await listAudit(county.store, caseId, { after: 0, limit: 100 })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'clock-lapsed')).toEqual(['clock-lapsed']);
    expect((await clockOf(caseId))?.due_at).toBeNull();
  });

  it.each<[what: string, command: object, code: string]>([
    ['by a ground that is not on the list', { ...PAUSE, basis: 'holiday' }, 'pause-not-allowed'],
    ['where the process allows no ground at all', { ...PAUSE, clock: 'free' }, 'pause-not-allowed'],
    ['of which the case knows nothing', { ...PAUSE, clock: 'other' }, 'unknown-clock'],
    ["that is a task's own", { ...PAUSE, clock: 'task:5' }, 'unknown-clock'],
    ['and resumed that nobody has paused', RESUME, 'clock-not-paused'],
  ])('is refused %s', async (_what, command, code) => {
    const { caseId } = await inReview();
    expect(await county.give(caseId, { ...command, actor: supervisor } as typeof PAUSE & { actor: Actor })).toMatchObject({
      ok: false,
      code,
    });
  });

  it('is refused twice, to other posts and in a case of one’s own', async () => {
    const { caseId, applicant } = await inReview();
    const reviewer = await county.hire('reviewer-1');
    expect(await county.give(caseId, { ...PAUSE, actor: reviewer })).toMatchObject({ code: 'not-permitted' });
    expect(await county.give(caseId, { ...PAUSE, actor: { ...applicant, postings: supervisor.postings } })).toMatchObject({
      code: 'separated',
    });
    await county.give(caseId, { ...PAUSE, actor: supervisor });
    expect(await county.give(caseId, { ...PAUSE, actor: supervisor })).toMatchObject({ code: 'clock-not-running' });
  });
});
