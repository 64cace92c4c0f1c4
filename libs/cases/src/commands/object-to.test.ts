import { type CaseId } from '#contract';
import { findObjectionByCode, findPublicEntry, listObjectionsOfCase, queryStore } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, publicity, REVIEW_FORM, type TestCounty } from '../testing/test-county';

/** A publicity of seven days that an objection breaks off, and an inquiry that answers and goes back to it. */
const published = (processId: string, term: string, file: object = {}) =>
  processOf(
    processId,
    `<bpmn:startEvent id="start"/>
     <bpmn:receiveTask id="publicity" messageRef="objectionMessage" huiban:publicity="list"${term} huiban:result="objection"/>
     <bpmn:boundaryEvent id="over" attachedToRef="publicity"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:boundaryEvent>
     <bpmn:userTask id="inquiry" huiban:post="policy" huiban:form="review"/>
     <bpmn:sendTask id="answer" huiban:notice="answer"/>
     <bpmn:endEvent id="done" huiban:outcome="approved"/>
     ${flow('start', 'publicity')}${flow('publicity', 'inquiry')}${flow('inquiry', 'answer')}${flow('answer', 'publicity')}${flow('over', 'done')}`,
    {
      'forms/review.json': REVIEW_FORM,
      'notices/answer.json': '{"recipients":[{"to":"objector"}],"channels":["in-app"],"title":"答复","body":"经核查不成立"}',
      'publicities/list.json': publicity('名单', { list: '第一批', ...file }),
    },
  );

describe('objecting to what is public', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(published('restarting', ''));
    await county.deploy(
      published('resuming', ' huiban:publicityTerm="resume"', { suspendedEntries: 'hidden', anonymousObjections: '=false' }),
    );
  });
  afterAll(() => county.drop());

  const entries = async (caseId: CaseId) =>
    (
      await queryStore<{
        no: number;
        case_number: string;
        publicity_id: string;
        closes_at: Date;
        closed_at: Date | null;
        ended_by: string | null;
        shown_until: unknown;
      }>(county.store, {
        text: 'SELECT no, case_number, publicity_id, closes_at, closed_at, ended_by, shown_until FROM publicity_entries WHERE case_id = $1 ORDER BY no',
        values: [caseId],
      })
    ).rows;
  const objectionId = (n: number) => `00000000-0000-8000-a000-${String(n).padStart(12, '0')}`;
  let count = 0;
  async function object(caseId: CaseId, at: Date, objector?: { name: string; phone: string }) {
    const [entry] = (await entries(caseId)).slice(-1);
    count += 1;
    const own = { objection: objectionId(count), code: `CODE-${String(count)}`, reason: '情况不实，请核查' };
    const command = { kind: 'object', entry: entry?.no ?? 0, publicityId: entry?.publicity_id ?? '', ...own } as const;
    return county.give(caseId, objector === undefined ? command : { ...command, objector }, at);
  }
  async function inquire(caseId: CaseId, task: number, at: Date) {
    const actor = await county.hire('policy');
    return county.give(caseId, { kind: 'complete-task', actor, task, data: { decision: 'pass' } }, at);
  }
  const tuesday = new Date('2026-03-09T16:00:00Z');
  const WHO = { name: '举报人', phone: '13900000000' };

  it('is refused a minute after the end, and taken a minute before', async () => {
    const late = await county.start('restarting');
    expect(await object(late.caseId, new Date(tuesday.getTime() + 60_000))).toEqual({ ok: false, code: 'case-closed' });
    const { caseId } = await county.start('restarting');
    expect(await object(caseId, new Date(tuesday.getTime() - 60_000))).toMatchObject({ ok: true, caseClosed: false });
  });

  it('finds an entry taken down at the minute of its end, however late anybody looked', async () => {
    const { caseId } = await county.start('restarting');
    const [before] = await entries(caseId);
    const asked = { publicityId: before?.publicity_id ?? '', caseNumber: before?.case_number ?? '' };
    expect(before?.closed_at).toBeNull();
    expect(await findPublicEntry(county.store, asked, new Date(tuesday.getTime() - 60_000))).toBeDefined();
    expect(await findPublicEntry(county.store, asked, tuesday)).toBeUndefined();
    await county.cases.settle(caseId, daysLater(30));
    expect(await entries(caseId)).toMatchObject([{ closed_at: tuesday, ended_by: 'term', shown_until: tuesday }]);
  });

  it('suspends the entry, marked, until the inquiry is answered; then the whole term begins anew', async () => {
    const { caseId } = await county.start('restarting');
    const taken = await object(caseId, daysLater(4), WHO);
    const code = `CODE-${String(count)}`;
    expect(await entries(caseId)).toMatchObject([{ ended_by: 'objection', shown_until: Infinity }]);
    expect(await object(caseId, daysLater(5))).toMatchObject({ ok: true });
    expect(await listObjectionsOfCase(county.store, caseId)).toMatchObject([{ joined: false }, { joined: true, anonymous: true }]);
    expect(await findObjectionByCode(county.store, code)).toMatchObject({ answeredAt: undefined });
    await inquire(caseId, taken.ok ? (taken.opened[0] ?? 0) : 0, daysLater(8));
    expect(await findObjectionByCode(county.store, code)).toMatchObject({ answer: { title: '答复', body: '经核查不成立' } });
    expect(await entries(caseId)).toMatchObject([{ shown_until: daysLater(8) }, { closes_at: new Date('2026-03-17T16:00:00Z') }]);
  });

  it('leaves what remained of the term to one that resumes, the broken day not counted', async () => {
    const { caseId } = await county.start('resuming');
    const taken = await object(caseId, daysLater(4), WHO);
    expect(await entries(caseId)).toMatchObject([{ ended_by: 'objection', shown_until: daysLater(4) }]);
    await inquire(caseId, taken.ok ? (taken.opened[0] ?? 0) : 0, daysLater(8));
    expect((await entries(caseId))[1]).toMatchObject({ closes_at: new Date('2026-03-14T16:00:00Z') });
  });

  it('needs a name where the region asks for one', async () => {
    const { caseId } = await county.start('resuming');
    expect(await object(caseId, MONDAY)).toEqual({ ok: false, code: 'name-required' });
  });

  it('never brings a name into the case', async () => {
    const { caseId } = await county.start('restarting');
    await object(caseId, MONDAY, WHO);
    const { rows } = await queryStore(county.store, { text: 'SELECT body FROM case_states WHERE case_id = $1', values: [caseId] });
    expect(JSON.stringify(rows)).not.toContain('举报人');
  });

  it('finds many cases of one list as one publicity', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await county.start('restarting')).caseId));
    const lists = (await Promise.all(ids.map(entries))).flat().map(({ publicity_id }) => publicity_id);
    expect(new Set(lists).size).toBe(1);
  });
});
