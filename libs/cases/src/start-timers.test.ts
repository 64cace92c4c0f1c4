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
      '<bpmn:scriptTask id="review" scriptFormat="feel" huiban:result="x"><bpmn:script>nothing + 1</bpmn:script></bpmn:scriptTask>';
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
