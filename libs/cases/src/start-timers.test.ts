import { listDueStartTimers, queryStore } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';
import { type ProcessFiles } from './definition/definition';

const daily = (processId: string, inside = '<bpmn:userTask id="review" huiban:post="reviewer-1"/>'): ProcessFiles =>
  processOf(
    processId,
    `<bpmn:startEvent id="every"><bpmn:timerEventDefinition><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
     ${inside}<bpmn:endEvent id="end"/>${flow('every', 'review')}${flow('review', 'end')}`,
  );

describe('startDueTimers', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
  });
  afterAll(() => county.drop());
  afterEach(() => queryStore(county.store, { text: 'DELETE FROM start_timers' }));

  const casesOf = async (processId: string) =>
    (await queryStore(county.store, { text: 'SELECT FROM cases WHERE process_id = $1', values: [processId] })).rowCount;

  it('starts a case of each process, though their start events bear one name and are due at one instant', async () => {
    await county.deploy(daily('renewal'));
    await county.deploy(daily('inspection'));
    await county.cases.startDueTimers(daysLater(1));
    expect([await casesOf('renewal'), await casesOf('inspection')]).toEqual([1, 1]);
  });

  it('leaves a timer due whose start is refused, tells of it, and starts the others all the same', async () => {
    const broken =
      '<bpmn:scriptTask id="review" scriptFormat="feel" huiban:result="x"><bpmn:script>case.number + 1</bpmn:script></bpmn:scriptTask>';
    await county.deploy(daily('broken', broken));
    await county.deploy(daily('sound'));
    await expect(county.cases.startDueTimers(daysLater(1))).rejects.toMatchObject({ code: 'start-refused' });
    expect([await casesOf('broken'), await casesOf('sound')]).toEqual([0, 1]);
    const due = await listDueStartTimers(county.store, daysLater(1));
    expect(due.map(({ processId }) => processId)).toEqual(['broken']);
  });

  it('has the timers of a version armed together with it: a deployment that was cut off can be made again', async () => {
    const files = daily('cut-off');
    await queryStore(county.store, { text: 'ALTER TABLE start_timers RENAME TO gone' });
    await expect(county.cases.deploy(files, { region: '999901', now: MONDAY })).rejects.toMatchObject({ code: 'statement-failed' });
    await queryStore(county.store, { text: 'ALTER TABLE gone RENAME TO start_timers' });
    await county.deploy(files);
    expect(await listDueStartTimers(county.store, daysLater(1))).toMatchObject([{ processId: 'cut-off' }]);
  });
});

describe('replanning start timers', () => {
  const inDays = processOf(
    'dated',
    `<bpmn:startEvent id="once"><bpmn:timerEventDefinition huiban:days="5"/></bpmn:startEvent>
     <bpmn:userTask id="review" huiban:post="reviewer-1"/><bpmn:endEvent id="end"/>${flow('once', 'review')}${flow('review', 'end')}`,
  );
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(inDays);
    await county.deploy(daily('renewal'));
  });
  afterAll(() => county.drop());

  it('moves what is counted in working days by the new calendar, once, and leaves cycles', async () => {
    expect(await county.cases.replanStartTimers('9999', MONDAY)).toEqual([]);
    const holiday = { name: '县庆', from: '2026-03-04', to: '2026-03-04' };
    const own = { region: '999901', kind: 'override', year: 2026, source: '通知', publishedAt: '2026-03-02' };
    await county.cases.importCalendar({ ...own, holidays: [holiday], swappedWorkdays: [] });
    expect(await county.cases.replanStartTimers('9999', MONDAY)).toEqual([
      {
        processId: 'dated',
        region: '999901',
        kind: 'moved',
        date: { what: 'timer', element: 'once', from: '2026-03-09T16:00:00.000Z', to: '2026-03-10T16:00:00.000Z' },
      },
    ]);
    expect(await county.cases.replanStartTimers('*', MONDAY)).toEqual([]);
    expect(await county.cases.replanStartTimers('1101', MONDAY)).toEqual([]);
  });

  it('tells of one whose rule nobody kept, and leaves it', async () => {
    await queryStore(county.store, { text: "UPDATE start_timers SET rule = NULL WHERE process_id = 'dated'" });
    expect(await county.cases.replanStartTimers('*', MONDAY)).toMatchObject([{ kind: 'unplanned', element: 'once' }]);
  });
});
