import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { endEvent, formula, graphOf, sendTask, startEvent, throwEvent, userTask } from '../testing/graph-builder';

describe('send task', () => {
  it('hands over its notice with what is visible, facts and inputs included, and goes on', () => {
    const inputs = [{ name: 'word', value: formula('decision') }];
    const graph = graphOf([startEvent('start'), sendTask('tell', { inputs }), endEvent('end')], ['start > tell > end']);
    const run = new CaseRun(graph, fakeContext({ case: { number: 'N1' } })).start({ decision: 'pass' });
    expect(run.of('notice')).toEqual([
      { kind: 'notice', element: 'tell', notice: 'accepted', variables: { decision: 'pass', case: { number: 'N1' }, word: 'pass' } },
    ]);
    expect(run.outcome()).toBe('completed');
  });

  it('sends its message with its inputs and correlation, and no notice where it names none', () => {
    const sending = {
      notice: undefined,
      message: 'asked',
      correlation: formula('key'),
      inputs: [{ name: 'kind', value: formula('asked') }],
    };
    const graph = graphOf([startEvent('start'), sendTask('tell', sending), endEvent('end')], ['start > tell > end']);
    const run = new CaseRun(graph).start({ key: 'k', asked: 'full' });
    expect(run.of('message-thrown')).toEqual([
      { kind: 'message-thrown', element: 'tell', message: 'asked', payload: { kind: 'full' }, correlation: 'k' },
    ]);
    expect(run.of('notice')).toEqual([]);
  });

  it.each(['intermediateThrowEvent', 'endEvent'])('has its like in a message %s', (type) => {
    const throws = { kind: 'message', message: 'asked', inputs: [] } as const;
    const event = type === 'endEvent' ? endEvent('tell', { throws }) : throwEvent('tell', { throws });
    const run = new CaseRun(graphOf([startEvent('start'), event], ['start > tell'])).start();
    expect(run.of('message-thrown')).toMatchObject([{ element: 'tell', message: 'asked' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('writes its document before its notice, and keeps its id where the result says', () => {
    const sending = { document: 'acceptance', result: 'served', inputs: [{ name: 'to', value: formula('name') }] };
    const graph = graphOf([startEvent('start'), sendTask('tell', sending), userTask('rest')], ['start > tell > rest']);
    const run = new CaseRun(graph).start({ name: 'x' });
    const [written] = run.of('document-written');
    expect(written).toEqual({
      kind: 'document-written',
      document: expect.any(Number),
      element: 'tell',
      template: 'acceptance',
      variables: { name: 'x', to: 'x' },
    });
    const id = `document-${String(written?.document)}`;
    expect(run.of('notice')).toMatchObject([{ variables: { served: { id } } }]);
  });

  it('sends a message to a department under a number, and puts the id of it into its result', () => {
    const inputs = [{ name: 'word', value: formula('decision') }];
    const asking = { notice: undefined, departmentMessage: 'check', result: 'asked', inputs };
    const graph = graphOf([startEvent('start'), sendTask('ask', asking), sendTask('tell'), endEvent('end')], ['start > ask > tell > end']);
    const run = new CaseRun(graph, { ...fakeContext(), messageId: (no) => `case.${String(no)}` }).start({ decision: 'pass' });
    const [sent] = run.of('department-message');
    expect(sent).toMatchObject({ element: 'ask', name: 'check', variables: { decision: 'pass', word: 'pass' } });
    expect(run.of('notice')).toMatchObject([{ variables: { asked: { id: `case.${String(sent?.no)}` } } }]);
  });

  it('never lets start data pass for a fact', () => {
    const graph = graphOf([startEvent('start'), sendTask('tell')], ['start > tell']);
    const run = new CaseRun(graph, fakeContext({ case: { number: 'N1' } })).start({ case: { number: 'forged' } });
    expect(run.of('notice')[0]?.variables).toEqual({ case: { number: 'N1' } });
  });
});
