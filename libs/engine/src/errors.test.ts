import { type CaseState } from './case-state';
import { EngineError } from './errors';
import { step } from './step';
import { fakeContext } from './testing/fake-context';
import { boundary, elementId, endEvent, graphOf, manualTask, startEvent, subProcess, userTask } from './testing/graph-builder';

const start = { kind: 'start', at: elementId('start'), data: {} } as const;
const graph = graphOf([startEvent('start'), userTask('work'), endEvent('end')], ['start > work > end']);
const stateWith = (more: Partial<CaseState>): CaseState => ({
  format: 1,
  next: 9,
  tokens: [{ id: 1, at: elementId('work'), scope: 0, wait: { kind: 'task', no: 2 } }],
  scopes: [{ id: 0, kind: 'process', tokens: 1, variables: {} }],
  ...more,
});
const complete = { kind: 'task-completed', task: 2, data: {} } as const;
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof EngineError ? error.code : error;
  }
};

describe('engine error', () => {
  it('is thrown for a graph that leads nowhere', () => {
    const unconnected = graphOf([startEvent('start')], ['start > nowhere']);
    expect(codeOf(() => step(unconnected, undefined, start, fakeContext()))).toBe('unknown-element');
    expect(codeOf(() => step({ ...graph, flows: {} }, undefined, start, fakeContext()))).toBe('unknown-element');
  });

  it('is thrown where a boundary event is something else', () => {
    const bent = graphOf([startEvent('start'), userTask('work'), boundary('event', 'work', {})], ['start > work']);
    const nodes = { ...bent.nodes, event: graph.nodes['end'] ?? bent.nodes['event'] };
    expect(codeOf(() => step({ ...bent, nodes: JSON.parse(JSON.stringify(nodes)) }, undefined, start, fakeContext()))).toBe(
      'unfit-element',
    );
  });

  it('is thrown for a state whose tokens and scopes do not fit', () => {
    expect(codeOf(() => step(graph, stateWith({ scopes: [] }), complete, fakeContext()))).toBe('unknown-scope');
    const orphan = stateWith({ scopes: [{ id: 0, kind: 'sub-process', owner: 7, tokens: 1, variables: {} }] });
    expect(codeOf(() => step(graph, orphan, complete, fakeContext()))).toBe('unknown-token');
    const instance = stateWith({ scopes: [{ id: 0, kind: 'instance', tokens: 1, variables: {} }] });
    const many = graphOf([startEvent('start'), userTask('work', { multiInstance: { sequential: true } })], ['start > work']);
    expect(codeOf(() => step(many, instance, complete, fakeContext()))).toBe('unknown-token');
    expect(codeOf(() => step(graph, instance, complete, fakeContext()))).toBe('unfit-element');
  });

  it('is thrown where a token would be lost: an element that never waits cannot be resumed', () => {
    const unwaiting = graphOf([startEvent('start'), manualTask('work')], ['start > work']);
    expect(codeOf(() => step(unwaiting, stateWith({}), complete, fakeContext()))).toBe('lost-token');
    const noTransaction = graphOf([startEvent('start'), subProcess('work', 'inner'), startEvent('inner')], ['start > work']);
    expect(codeOf(() => step(noTransaction, stateWith({}), complete, fakeContext()))).toBe('unfit-element');
  });

  it('passes on what the evaluator throws', () => {
    const context = {
      ...fakeContext(),
      evaluate: () => {
        throw new RangeError('broken evaluator');
      },
    };
    const timed = graphOf(
      [startEvent('start'), userTask('work', { assignee: { kind: 'feel', expression: { text: 'x', line: 1 } } })],
      ['start > work'],
    );
    expect(() => step(timed, undefined, start, context)).toThrow(RangeError);
  });
});
