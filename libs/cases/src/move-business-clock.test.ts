import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';

const WAITING = processOf(
  'waiting',
  `<bpmn:startEvent id="start"/>
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end"/>${flow('start', 'wait')}${flow('wait', 'end')}`,
);

describe('moveBusinessClock', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(WAITING);
  });
  afterAll(() => county.drop());

  const woken = async () => (await county.cases.listLeftWakes(MONDAY, 10)).map(({ caseId }) => caseId);

  it('leaves wakes that are found at once, though it went back', async () => {
    const { caseId } = await county.start('waiting');
    await county.cases.moveBusinessClock(daysLater(5), MONDAY);
    await county.cases.settle(caseId, MONDAY);
    expect(await woken()).toEqual([]);
    await county.cases.moveBusinessClock(daysLater(4), MONDAY);
    expect(await woken()).toEqual([caseId]);
  });
});
