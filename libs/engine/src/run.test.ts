import { step } from './step';
import { CaseRun } from './testing/case-run';
import { fakeContext } from './testing/fake-context';
import { elementId, endEvent, exclusive, feel, graphOf, scriptTask, startEvent, subProcess, userTask } from './testing/graph-builder';

const start = { kind: 'start', at: elementId('start'), data: {} } as const;

describe('endless loop', () => {
  it('is refused with the element where it was noticed', () => {
    const graph = graphOf([startEvent('start'), exclusive('gate', { name: 'Again' }), scriptTask('work')], ['start > gate > work > gate']);
    expect(step(graph, undefined, start, fakeContext())).toMatchObject({ ok: false, problem: { code: 'endless-loop', line: 1 } });
  });

  it('is noticed through a sub-process', () => {
    const graph = graphOf([startEvent('start'), subProcess('sub', 'inner'), startEvent('inner')], ['start > sub > sub']);
    expect(step(graph, undefined, start, fakeContext())).toMatchObject({ ok: false, problem: { code: 'endless-loop', element: 'sub' } });
  });

  it('is none where a task waits in every round', () => {
    const graph = graphOf([startEvent('start'), exclusive('gate'), userTask('work')], ['start > gate > work > gate']);
    const run = new CaseRun(graph).start();
    for (let round = 0; round < 20; round += 1) run.completeTask('work');
    expect(run.open()).toHaveLength(1);
  });

  it('is none where a long way comes to an end', () => {
    const script = scriptTask('rounds', { script: feel('rounds + 1') });
    const gate = exclusive('gate', { defaultFlow: elementId('gate>rounds') });
    const graph = graphOf(
      [startEvent('start'), script, gate, endEvent('end')],
      ['start > rounds > gate', 'gate > rounds', { path: 'gate > end', condition: 'rounds > 4000' }],
    );
    expect(step(graph, undefined, { ...start, data: { rounds: 0 } }, fakeContext())).toMatchObject({
      ok: true,
      state: { ended: 'completed' },
    });
  });
});

describe('cancelled case', () => {
  it('closes everything and ends with the outcome given', () => {
    const graph = graphOf(
      [startEvent('start'), subProcess('sub', 'inner'), startEvent('inner'), userTask('a')],
      ['start > sub', 'inner > a'],
    );
    const run = new CaseRun(graph).start({ kept: true }).send({ kind: 'cancelled', outcome: 'withdrawn' });
    expect(run.open()).toEqual([]);
    expect(run.of('case-ended')).toEqual([{ kind: 'case-ended', outcome: 'withdrawn' }]);
    expect(run.state).toMatchObject({ tokens: [], scopes: [{ id: 0, variables: { kept: true } }], ended: 'withdrawn' });
  });
});
