import { CaseRun } from './testing/case-run';
import { boundary, endEvent, eventSubProcess, graphOf, startEvent, userTask } from './testing/graph-builder';

const silent = { kind: 'escalation', code: 'silent' } as const;
const graph = graphOf(
  [
    startEvent('start'),
    userTask('check'),
    boundary('unchecked', 'check', { trigger: silent }),
    userTask('review'),
    endEvent('end', { outcome: 'done' }),
  ],
  ['start > check > review > end', 'unchecked > review'],
);

describe('an escalation from outside', () => {
  it('moves on from the activity that catches it', () => {
    const run = new CaseRun(graph).start().send({ kind: 'escalated', code: 'silent' });
    expect(run.open()).toMatchObject([{ element: 'review' }]);
    expect(run.of('task-closed')).toMatchObject([{ element: 'check', how: 'cancelled' }]);
  });

  it('is refused, and leaves everything as it is, where nothing catches it now', () => {
    const run = new CaseRun(graph).start();
    expect(run.try({ kind: 'escalated', code: 'other' })).toMatchObject({ code: 'no-flow-taken' });
    expect(run.completeTask('check').try({ kind: 'escalated', code: 'silent' })).toMatchObject({ code: 'no-flow-taken' });
    expect(run.completeTask('review').outcome()).toBe('done');
  });

  it('starts the event sub-process that catches it', () => {
    const caught = graphOf(
      [
        startEvent('start'),
        userTask('review'),
        endEvent('end'),
        eventSubProcess('late', ['lateStart']),
        startEvent('lateStart', { trigger: silent, parent: 'late' as never }),
        userTask('explain', { parent: 'late' as never }),
        endEvent('lateEnd', { parent: 'late' as never }),
      ],
      ['start > review > end', 'lateStart > explain > lateEnd'],
    );
    const run = new CaseRun(caught).start().send({ kind: 'escalated', code: 'silent' });
    expect(run.open()).toMatchObject([{ element: 'explain' }]);
  });
});
