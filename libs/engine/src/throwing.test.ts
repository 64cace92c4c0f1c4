import { type Thrown, type Trigger } from '#bpmn';
import { CaseRun } from './testing/case-run';
import { boundary, endEvent, eventSubProcess, feel, graphOf, startEvent, subProcess, throwEvent, userTask } from './testing/graph-builder';

const error = (code: string): Thrown => ({ kind: 'error', code });
const escalation = (code: string): Thrown => ({ kind: 'escalation', code });

/** A sub-process whose end throws, with two boundary events: one that names a code, one that takes any. */
const caughtOutside = (throws: Thrown, named: Trigger & { kind: 'error' | 'escalation' }) =>
  graphOf(
    [
      startEvent('start'),
      subProcess('inner', 'innerStart'),
      startEvent('innerStart'),
      endEvent('innerEnd', { throws }),
      boundary('any', 'inner', { trigger: { kind: named.kind } }),
      boundary('named', 'inner', { trigger: named }),
      endEvent('end'),
      endEvent('anyEnd'),
      endEvent('namedEnd'),
    ],
    ['start > inner > end', 'innerStart > innerEnd', 'any > anyEnd', 'named > namedEnd'],
  );

describe('a thrown error', () => {
  it.each([
    ['refused', 'namedEnd'],
    ['other', 'anyEnd'],
  ])('with the code %s is caught by the event that fits it best', (code, last) => {
    const run = new CaseRun(caughtOutside(error(code), { kind: 'error', code: 'refused' })).start();
    expect(run.path().at(-1)).toBe(last);
    expect(run.path()).not.toContain('end');
    expect(run.outcome()).toBe('completed');
  });

  it('goes outwards until something catches it, and takes back what ran beside', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('outer', 'outerStart'),
        startEvent('outerStart'),
        subProcess('inner', 'innerStart'),
        userTask('beside'),
        startEvent('innerStart'),
        endEvent('innerEnd', { throws: error('refused') }),
        boundary('caught', 'outer', { trigger: { kind: 'error', code: 'refused' } }),
        endEvent('end'),
      ],
      ['start > outer > end', 'outerStart > beside', 'outerStart > inner', 'innerStart > innerEnd', 'caught > end'],
    );
    const run = new CaseRun(graph).start();
    expect(run.open()).toEqual([]);
    expect(run.of('task-closed')).toMatchObject([{ element: 'beside', how: 'cancelled' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('refuses the step where nothing catches it', () => {
    const graph = graphOf([startEvent('start'), endEvent('end', { throws: error('refused') })], ['start > end']);
    expect(() => new CaseRun(graph).start()).toThrow('refused');
  });

  it('out of the event sub-process that handles it is not caught by that one again', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('inner', 'innerStart'),
        startEvent('innerStart'),
        endEvent('innerEnd', { throws: error('refused') }),
        eventSubProcess('handler', ['handlerStart'], 'inner'),
        startEvent('handlerStart', { trigger: { kind: 'error' }, interrupting: true }),
        endEvent('handlerEnd', { throws: error('worse') }),
        boundary('caught', 'inner', { trigger: { kind: 'error' } }),
        endEvent('end'),
      ],
      ['start > inner', 'innerStart > innerEnd', 'handlerStart > handlerEnd', 'caught > end'],
    );
    expect(new CaseRun(graph).start().path()).toEqual([
      'start',
      'inner',
      'innerStart',
      'innerEnd',
      'handler',
      'handlerStart',
      'handlerEnd',
      'caught',
      'end',
    ]);
  });
});

describe('a thrown escalation', () => {
  it('is caught like an error by an interrupting event', () => {
    const run = new CaseRun(caughtOutside(escalation('late'), { kind: 'escalation', code: 'late' })).start();
    expect(run.path().at(-1)).toBe('namedEnd');
  });

  it('goes on where it was thrown beside an event that does not interrupt', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('inner', 'innerStart'),
        startEvent('innerStart'),
        throwEvent('tell', { throws: escalation('late') }),
        userTask('review'),
        boundary('told', 'inner', { trigger: { kind: 'escalation' }, interrupting: false }),
        userTask('look'),
        endEvent('end'),
      ],
      ['start > inner > end', 'innerStart > tell > review', 'told > look > end'],
    );
    const run = new CaseRun(graph).start();
    expect(run.open().map(({ element }) => element)).toEqual(expect.arrayContaining(['review', 'look']));
    expect(run.completeTask('review').outcome()).toBeUndefined();
    expect(run.completeTask('look').outcome()).toBe('completed');
  });

  it('that nothing catches is passed over', () => {
    const sketches = [startEvent('start'), throwEvent('tell', { throws: escalation('late') }), endEvent('end')];
    expect(new CaseRun(graphOf(sketches, ['start > tell > end'])).start().outcome()).toBe('completed');
  });
});

describe('a thing thrown inside a multi-instance activity', () => {
  it('is caught at the border of the whole activity', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('inner', 'innerStart', { multiInstance: { sequential: false, cardinality: feel('3') } }),
        startEvent('innerStart'),
        userTask('vote'),
        endEvent('innerEnd', { throws: error('refused') }),
        boundary('caught', 'inner', { trigger: { kind: 'error' } }),
        endEvent('end'),
      ],
      ['start > inner > end', 'innerStart > vote > innerEnd', 'caught > end'],
    );
    const run = new CaseRun(graph).start().completeTask('vote');
    expect(run.open()).toEqual([]);
    expect(run.path().filter((element) => element === 'end')).toHaveLength(1);
    expect(run.outcome()).toBe('completed');
  });
});
