import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction, queryStore, type Store } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from './testing/test-county';

const WAITING = processOf(
  'waiting',
  `<bpmn:startEvent id="start"/>
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition huiban:days="7" huiban:unit="calendar-day"/></bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end"/>${flow('start', 'wait')}${flow('wait', 'end')}`,
);
const later = (ms: number): Date => new Date(MONDAY.getTime() + ms);

describe('moveBusinessClock', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(WAITING);
  });
  afterAll(() => county.drop());

  const woken = async (wall: Date) => (await county.cases.listLeftWakes(wall, 10)).map(({ caseId }) => caseId);

  it('makes what is due by the new time overdue at once', async () => {
    const { caseId } = await county.start('waiting');
    await county.cases.moveBusinessClock(daysLater(8), MONDAY);
    expect(await county.cases.listDueCases(MONDAY, 10)).toEqual([caseId]);
    expect(await county.cases.fireOverdue(caseId, MONDAY)).toBe(true);
  });

  it('leaves wakes that are found within minutes, though it went back', async () => {
    await county.cases.moveBusinessClock(daysLater(9), MONDAY);
    const { caseId } = await county.start('waiting');
    await county.cases.moveBusinessClock(daysLater(12), MONDAY);
    await county.cases.settle(caseId, MONDAY);
    expect(await woken(later(3_600_000))).not.toContain(caseId);
    await county.cases.moveBusinessClock(daysLater(11), MONDAY);
    expect(await woken(MONDAY)).not.toContain(caseId);
    expect(await woken(later(300_000))).toContain(caseId);
  });

  it('waits for a step that goes on in its case, which then does not wait for it', async () => {
    const { caseId } = await county.start('waiting');
    let moved: Promise<void> = Promise.resolve();
    await inTransaction(county.store, async (transaction) => {
      await transaction.query({ name: 'hold', text: 'SELECT FROM cases WHERE id = $1 FOR UPDATE', values: [caseId] });
      moved = county.cases.moveBusinessClock(daysLater(20), MONDAY);
      await waitForHeldUp(county.store);
      await transaction.query({ name: 'wake', text: 'UPDATE wakes SET jobs_only = false WHERE case_id = $1', values: [caseId] });
    });
    await expect(moved).resolves.toBeUndefined();
  });
});

/** Until somebody waits for a lock. */
async function waitForHeldUp(store: Store): Promise<void> {
  const text = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%alarm_at IS NOT NULL%'";
  while ((await queryStore(store, { name: 'held-up', text, values: [] })).rowCount === 0) await sleep(20);
}
