import { CaseRun } from '../testing/case-run';
import { endEvent, graphOf, linkCatch, linkThrow, startEvent, userTask } from '../testing/graph-builder';

const graph = graphOf(
  [startEvent('start'), linkThrow('away', 'here'), linkCatch('here'), userTask('review'), endEvent('end')],
  ['start > away', 'here > review > end'],
);

describe('link event', () => {
  it('goes on at the other end of its link', () => {
    const run = new CaseRun(graph).start();
    expect(run.path()).toEqual(['start', 'away', 'here', 'review']);
    expect(run.completeTask('review').outcome()).toBe('completed');
  });

  it('is left at both ends', () => {
    const left = new CaseRun(graph)
      .start()
      .traces()
      .flatMap((entry) => (entry.kind === 'left' ? [entry.element] : []));
    expect(left).toEqual(['start', 'away', 'here']);
  });
});
