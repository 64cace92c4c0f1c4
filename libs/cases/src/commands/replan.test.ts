import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listAudit, queryStore } from '#store';
import { createCases } from '../create-cases';
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

const DATED = processOf(
  'dated',
  `<bpmn:extensionElements><huiban:clock id="limit" days="20" unit="working-day" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
   <bpmn:startEvent id="start" huiban:startsClock="limit"/>
   <bpmn:userTask id="review" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
   <bpmn:boundaryEvent id="late" attachedToRef="review" cancelActivity="false"><bpmn:timerEventDefinition huiban:days="8"/></bpmn:boundaryEvent>
   <bpmn:boundaryEvent id="soon" attachedToRef="review" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
   <bpmn:endEvent id="end"/><bpmn:endEvent id="urged"/><bpmn:endEvent id="over"/>
   ${flow('start', 'review')}${flow('review', 'end')}${flow('late', 'urged')}${flow('soon', 'over')}`,
  { 'forms/review.json': REVIEW_FORM, 'parameters.json': JSON.stringify(CLOCK_PARAMETERS) },
);

const PUBLISHED = processOf(
  'published',
  `<bpmn:startEvent id="start"/>
   <bpmn:receiveTask id="objections" messageRef="objectionMessage" huiban:publicity="notice" huiban:result="objection"/>
   <bpmn:boundaryEvent id="shown" attachedToRef="objections"><bpmn:timerEventDefinition huiban:days="5"/></bpmn:boundaryEvent>
   <bpmn:endEvent id="objected"/><bpmn:endEvent id="end"/>
   ${flow('start', 'objections')}${flow('objections', 'objected')}${flow('shown', 'end')}`,
  { 'publicities/notice.json': publicity() },
);

const own = (holidays: readonly string[], swappedWorkdays: readonly string[] = []) => ({
  region: '999901',
  kind: 'override',
  year: 2026,
  source: '县人民政府通知',
  publishedAt: '2026-03-02',
  holidays: holidays.map((day) => ({ name: '放假', from: day, to: day })),
  swappedWorkdays,
});
/** The midnight that ends a day in Shanghai. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();

describe('replanning a case', () => {
  let county: TestCounty;
  let reviewer: Actor;
  beforeEach(async () => {
    county = await createTestCounty();
    await county.deploy(DATED);
    reviewer = await county.hire('reviewer-1');
  });
  afterEach(() => county.drop());

  const publish = async (json: unknown): Promise<void> => {
    assert((await county.cases.importCalendar(json)).ok);
  };
  const replan = async (caseId: CaseId, now = MONDAY) => {
    const outcome = await county.give(caseId, { kind: 'replan' }, now);
    assert(outcome.ok, JSON.stringify(outcome));
    return outcome.replanned;
  };
  const datesOf = async (caseId: CaseId): Promise<Readonly<Record<string, unknown>>> => {
    const { rows } = await queryStore<{ name: string; at: Date }>(county.store, {
      text: `SELECT 'task' AS name, due_at AS at FROM tasks WHERE case_id = $1 UNION ALL SELECT 'offer', due_at FROM task_offers WHERE case_id = $1
        UNION ALL SELECT element, due_at FROM timers WHERE case_id = $1 UNION ALL SELECT clock, due_at FROM clocks WHERE case_id = $1
        UNION ALL SELECT 'alarm', alarm_at FROM cases WHERE id = $1`,
      values: [caseId],
    });
    return Object.fromEntries(rows.map(({ name, at }) => [name, at.toISOString()]));
  };

  it('moves task, offer, timer and clock by the new calendar, leaves a duration, and keeps it in the trail', async () => {
    const { caseId } = await county.start('dated');
    const before = await datesOf(caseId);
    expect(before).toMatchObject({ task: endOf('2026-03-09'), late: endOf('2026-03-12'), limit: endOf('2026-03-30') });
    await publish(own(['2026-03-04'], ['2026-03-14']));
    const replanned = await replan(caseId);
    expect(replanned).toEqual({
      moved: [
        { what: 'task', element: 'review', from: endOf('2026-03-09'), to: endOf('2026-03-10') },
        { what: 'timer', element: 'late', from: endOf('2026-03-12'), to: endOf('2026-03-13') },
        // One day off and one made up: the end stays, and the warning at 70 % does too.
      ],
      unplanned: [],
    });
    expect(await datesOf(caseId)).toEqual({
      ...before,
      task: endOf('2026-03-10'),
      offer: endOf('2026-03-10'),
      late: endOf('2026-03-13'),
      alarm: endOf('2026-03-13'),
    });
    const [last] = (await listAudit(county.store, caseId, { after: 0, limit: 100 })).toReversed();
    expect(last).toMatchObject({ kind: 'clock-replanned', detail: { moved: replanned?.moved } });
  });

  it('moves a clock that goes on, with its alarm', async () => {
    const { caseId } = await county.start('dated');
    await publish(own(['2026-03-04']));
    expect((await replan(caseId))?.moved).toContainEqual({
      what: 'clock',
      element: 'limit',
      from: endOf('2026-03-30'),
      to: endOf('2026-03-31'),
    });
  });

  it('moves nothing by the calendar that gave the dates, leaves no trace, and neither does a second time', async () => {
    const { caseId } = await county.start('dated');
    const before = await datesOf(caseId);
    const entries = (await listAudit(county.store, caseId, { after: 0, limit: 100 })).length;
    expect(await replan(caseId)).toEqual({ moved: [], unplanned: [] });
    expect(await datesOf(caseId)).toEqual(before);
    await publish(own(['2026-03-04']));
    expect((await replan(caseId))?.moved).toHaveLength(3);
    expect(await replan(caseId)).toEqual({ moved: [], unplanned: [] });
    expect(await listAudit(county.store, caseId, { after: 0, limit: 100 })).toHaveLength(entries + 1);
  });

  it('comes to the dates that the new calendar would have given from the start, whatever came before', async () => {
    const { caseId } = await county.start('dated');
    const day = fc.integer({ min: 1, max: 27 }).map((index) => new Date(Date.UTC(2026, 2, 3 + index)).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(day, { maxLength: 5 }), async (off) => {
        await publish(own(off));
        await replan(caseId);
        const replanned = await datesOf(caseId);
        const other = createCases({ store: county.store, afterCommit: () => undefined });
        const fresh = await county.start('dated');
        expect(await datesOf(fresh.caseId)).toEqual(replanned);
        expect(await other.advance(caseId, { kind: 'replan', id: `again-${off.join()}` as never }, MONDAY)).toMatchObject({
          ok: true,
          replanned: { moved: [] },
        });
      }),
      { numRuns: 8 },
    );
  });

  it('tells of a date whose rule nobody kept, and leaves it', async () => {
    const { caseId } = await county.start('dated');
    await queryStore(county.store, { text: 'UPDATE timers SET rule = NULL WHERE case_id = $1', values: [caseId] });
    await queryStore(county.store, { text: 'UPDATE tasks SET due_rule = NULL WHERE case_id = $1', values: [caseId] });
    const before = await datesOf(caseId);
    await publish(own(['2026-03-04']));
    const replanned = await replan(caseId);
    expect(replanned?.unplanned).toEqual(['review', 'late', 'soon']);
    expect(await datesOf(caseId)).toMatchObject({ task: before['task'], late: before['late'] });
  });

  it('fires what is due first, and leaves what that has closed', async () => {
    const { caseId } = await county.start('dated');
    await publish(own(['2026-03-04']));
    const replanned = await replan(caseId, daysLater(20));
    expect(replanned?.moved.map(({ element }) => element)).toEqual(['review', 'limit']);
    expect(replanned?.unplanned).toEqual([]);
    expect(await datesOf(caseId)).toMatchObject({ limit: endOf('2026-03-31'), soon: expect.any(String) as string });
  });

  it('moves the end of a publicity with its timer', async () => {
    await county.deploy(PUBLISHED);
    const { caseId } = await county.start('published');
    const closesAt = async () =>
      (await queryStore(county.store, { text: 'SELECT closes_at FROM publicity_entries WHERE case_id = $1', values: [caseId] })).rows;
    expect(await closesAt()).toEqual([{ closes_at: new Date(endOf('2026-03-09')) }]);
    await publish(own(['2026-03-04']));
    expect((await replan(caseId))?.moved.map(({ element }) => element)).toEqual(['shown']);
    expect(await closesAt()).toEqual([{ closes_at: new Date(endOf('2026-03-10')) }]);
  });

  it('changes nothing of a case of which one date falls into a year that is not published', async () => {
    const { caseId } = await county.start('dated');
    const before = await datesOf(caseId);
    const rule = { from: '2026-12-30T01:00:00.000Z', due: { kind: 'days', count: 9, unit: 'working-day' } };
    await queryStore(county.store, { text: 'UPDATE tasks SET due_rule = $2 WHERE case_id = $1', values: [caseId, JSON.stringify(rule)] });
    await publish(own(['2026-03-04']));
    expect(await county.give(caseId, { kind: 'replan' })).toMatchObject({ ok: false, code: 'unpublished-year' });
    expect(await datesOf(caseId)).toEqual(before);
  });

  it('is nothing for a closed case', async () => {
    const { caseId, tasks } = await county.start('dated');
    await county.give(caseId, { kind: 'complete-task', actor: reviewer, task: tasks[0] ?? 0, data: { decision: 'pass' } });
    expect(await county.give(caseId, { kind: 'replan' })).toMatchObject({ ok: false, code: 'case-closed' });
  });
});

describe('open cases of a region', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(DATED);
  });
  afterAll(() => county.drop());

  it('are listed by id, page by page, for the region, its beginning and every region, without those that are closed', async () => {
    const closed = await county.start('dated');
    const started = [await county.start('dated'), await county.start('dated'), await county.start('dated')];
    await county.give(closed.caseId, { kind: 'withdraw', actor: closed.applicant });
    const open = started.map(({ caseId }) => caseId).toSorted();
    const list = async (region: string, after?: string) =>
      (await county.cases.listOpenCasesOfRegion(region, { limit: 2, ...(after === undefined ? {} : { after }) })).map(
        ({ caseId }) => caseId,
      );
    for (const region of ['999901', '9999', '*']) {
      expect(await list(region)).toEqual(open.slice(0, 2));
      expect(await list(region, open[1])).toEqual(open.slice(2));
    }
    expect(await list('9998')).toEqual([]);
  });
});

describe('importing a calendar', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
  });
  afterAll(() => county.drop());

  it('gives the days of a year the next version, and the same days none', async () => {
    const created = { ok: true, created: true, calendar: { region: '999901', year: 2026, kind: 'override', version: 1 } };
    expect(await county.cases.importCalendar(own(['2026-03-04']))).toEqual(created);
    expect(await county.cases.importCalendar(own(['2026-03-04']))).toEqual({ ...created, created: false });
    expect(await county.cases.importCalendar(own(['2026-03-05']))).toMatchObject({ created: true, calendar: { version: 2 } });
  });

  it('refuses what contradicts itself, with everything that is wrong', async () => {
    const wrong = { ...own(['2026-03-14'], ['2026-03-14']), region: 'county', kind: 'guess', publishedAt: 'soon' };
    expect(await county.cases.importCalendar(wrong)).toMatchObject({
      ok: false,
      faults: [
        { en: 'region must be a division code, its beginning, or *' },
        { en: 'kind must be one of published, override' },
        { en: 'publishedAt must be a date (YYYY-MM-DD)' },
        { en: '2026-03-14 is off and a make-up workday at once', zh: '2026-03-14 既列为休息日又列为上班日' },
      ],
    });
  });
});
