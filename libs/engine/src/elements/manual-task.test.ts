import { CaseRun } from '../testing/case-run';
import { boundary, endEvent, graphOf, manualTask, startEvent } from '../testing/graph-builder';

describe('manual task', () => {
  it('is done as soon as it is entered, and leaves nothing armed', () => {
    const sketches = [startEvent('start'), manualTask('stamp'), boundary('late', 'stamp', {}), endEvent('end'), endEvent('lateEnd')];
    const run = new CaseRun(graphOf(sketches, ['start > stamp > end', 'late > lateEnd'])).start();
    expect(run.path()).toEqual(['start', 'stamp', 'end']);
    expect(run.open()).toEqual([]);
    expect(run.outcome()).toBe('completed');
  });
});
