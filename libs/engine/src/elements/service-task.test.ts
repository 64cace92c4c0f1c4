import { CaseRun } from '../testing/case-run';
import { endEvent, formula, graphOf, literal, scriptTask, serviceTask, startEvent, userTask } from '../testing/graph-builder';

describe('service task', () => {
  it('asks for a job with its topic, retries and inputs evaluated', () => {
    const inputs = [
      { name: 'disease', value: formula('disease') },
      { name: 'kind', value: literal('first') },
    ];
    const graph = graphOf([startEvent('start'), serviceTask('issue', { inputs }), endEvent('end')], ['start > issue > end']);
    expect(new CaseRun(graph).start({ disease: 'M03900' }).of('job-created')).toEqual([
      {
        kind: 'job-created',
        job: 2,
        element: 'issue',
        topic: 'issue-certificate',
        retries: { attempts: 5, initialInterval: 'PT2S', maximumInterval: 'PT5M' },
        input: { disease: 'M03900', kind: 'first' },
      },
    ]);
  });

  it('writes what the job answers into its result variable', () => {
    const graph = graphOf([startEvent('start'), serviceTask('issue', { result: 'certificate' }), endEvent('end')], ['start > issue > end']);
    const run = new CaseRun(graph).start().completeJob('issue', { number: 'C-1' });
    expect(run.variables()).toEqual({ certificate: { number: 'C-1' } });
    expect(run.of('job-closed')).toEqual([{ kind: 'job-closed', job: 2, how: 'completed' }]);
    expect(run.outcome()).toBe('completed');
  });

  it('drops the answer where it has no result variable', () => {
    const graph = graphOf([startEvent('start'), serviceTask('issue'), userTask('next')], ['start > issue > next']);
    expect(new CaseRun(graph).start().completeJob('issue', 5).variables()).toEqual({});
  });

  it('keeps its inputs as they were when it was entered', () => {
    const graph = graphOf(
      [startEvent('start'), scriptTask('points'), serviceTask('issue', { inputs: [{ name: 'points', value: formula('points') }] })],
      ['start > points > issue'],
    );
    expect(new CaseRun(graph).start().state?.tokens[0]?.wait).toMatchObject({ kind: 'job', input: { points: 1 } });
  });
});
