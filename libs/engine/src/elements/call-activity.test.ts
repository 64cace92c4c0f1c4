import { CaseRun } from '../testing/case-run';
import {
  after,
  boundary,
  callActivity,
  endEvent,
  feel,
  formula,
  graphOf,
  literal,
  startEvent,
  subProcess,
  userTask,
} from '../testing/graph-builder';

const onError = (code?: string) => ({ trigger: { kind: 'error', ...(code === undefined ? {} : { code }) } }) as const;
const called = (more: Parameters<typeof callActivity>[1] = {}) =>
  graphOf([startEvent('start'), callActivity('call', more), endEvent('end')], ['start > call > end']);

describe('a call activity', () => {
  it('asks for a case of the process with its inputs, and waits', () => {
    const inputs = [
      { name: 'kind', value: literal('full') },
      { name: 'amount', value: formula('asked') },
    ];
    const run = new CaseRun(called({ inputs })).start({ asked: 7 });
    expect(run.of('call-opened')).toMatchObject([{ element: 'call', process: 'called', data: { kind: 'full', amount: 7 } }]);
    expect(run.outcome()).toBeUndefined();
  });

  it('goes on when the called case has ended, with outputs that see how', () => {
    const outputs = [
      { name: 'verdict', value: formula('called.outcome') },
      { name: 'grade', value: formula('called.data.grade') },
    ];
    const run = new CaseRun(called({ outputs })).start().answer('call', { outcome: 'refused', data: { grade: 3 } });
    expect(run.variables()).toEqual({ verdict: 'refused', grade: 3 });
    expect(run.open()).toEqual([]);
    expect(run.outcome()).toBe('completed');
  });

  it('puts the whole answer into its result', () => {
    const run = new CaseRun(called({ result: 'check' })).start().answer('call', { data: { a: 1 } });
    expect(run.variables()).toEqual({ check: { number: 'N-1', outcome: 'completed', data: { a: 1 } } });
  });

  it('is left by its error event where the called case ends with that error', () => {
    const graph = graphOf(
      [startEvent('start'), callActivity('call'), boundary('caught', 'call', onError('no-funds')), endEvent('end'), endEvent('other')],
      ['start > call > end', 'caught > other'],
    );
    const run = new CaseRun(graph).start().answer('call', { error: 'no-funds' });
    expect(run.path()).toEqual(['start', 'call', 'caught', 'other']);
    expect(run.of('call-closed')).toMatchObject([{ how: 'completed' }]);
  });

  it('lets the error out to what is around it', () => {
    const graph = graphOf(
      [
        startEvent('start'),
        subProcess('inner', 'innerStart'),
        startEvent('innerStart'),
        callActivity('call'),
        endEvent('innerEnd'),
        boundary('caught', 'inner', onError()),
        endEvent('end'),
      ],
      ['start > inner > end', 'innerStart > call > innerEnd', 'caught > end'],
    );
    expect(new CaseRun(graph).start().answer('call', { error: 'x' }).path().at(-2)).toBe('caught');
  });

  it('refuses an error that nothing catches, and stays open', () => {
    const run = new CaseRun(called()).start();
    const no = run.open()[0]?.no ?? 0;
    const problem = run.try({ kind: 'call-completed', call: no, called: { number: 'N-1', outcome: 'x', data: {}, error: 'x' } });
    expect(problem).toMatchObject({ code: 'no-flow-taken', element: 'call' });
    expect(run.open()).toMatchObject([{ kind: 'call' }]);
  });

  it('takes its call back where a boundary event interrupts it', () => {
    const graph = graphOf(
      [startEvent('start'), callActivity('call'), boundary('late', 'call', { trigger: after('PT1H') }), endEvent('end')],
      ['start > call > end', 'late > end'],
    );
    const run = new CaseRun(graph).start().fire('late');
    expect(run.of('call-closed')).toMatchObject([{ how: 'cancelled' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('opens one call for each instance, each with its own item and answer', () => {
    const graph = called({
      inputs: [{ name: 'village', value: formula('village') }],
      outputs: [{ name: 'answer', value: formula('called.outcome') }],
      multiInstance: {
        sequential: false,
        collection: formula('villages'),
        elementVariable: 'village',
        outputCollection: 'answers',
        outputElement: formula('answer'),
      },
    });
    const run = new CaseRun(graph).start({ villages: ['a', 'b'] });
    expect(run.of('call-opened').map(({ data }) => data)).toEqual([{ village: 'a' }, { village: 'b' }]);
    run.answer('call', { outcome: 'yes' }).answer('call', { outcome: 'no' });
    expect(run.variables()['answers']).toEqual(['yes', 'no']);
  });

  it('takes back what is left where enough instances have answered', () => {
    const multiInstance = { sequential: false, cardinality: feel('3'), completionCondition: feel('nrOfCompletedInstances = 1') };
    const run = new CaseRun(called({ multiInstance })).start().answer('call');
    expect(run.of('call-closed').map(({ how }) => how)).toEqual(['completed', 'cancelled', 'cancelled']);
    expect(run.outcome()).toBe('completed');
  });
});

describe('an error that nothing catches', () => {
  it('ends the case with the outcome of its end event, and is told', () => {
    const throws = { kind: 'error', code: 'no-funds' } as const;
    const graph = graphOf(
      [startEvent('start'), userTask('review'), userTask('beside'), endEvent('end', { throws, outcome: 'refused' })],
      ['start > review > end', 'start > beside > end'],
    );
    const run = new CaseRun(graph).start().completeTask('review');
    expect(run.of('case-ended')).toEqual([{ kind: 'case-ended', outcome: 'refused', element: 'end', error: 'no-funds' }]);
    expect(run.open()).toEqual([]);
  });
});
