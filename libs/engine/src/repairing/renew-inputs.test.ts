import { findJobInput } from '../queries';
import { CaseRun } from '../testing/case-run';
import { endEvent, feel, graphOf, serviceTask, startEvent } from '../testing/graph-builder';
import { correctVariable } from './correct-variable';

describe('renewing inputs', () => {
  it('evaluates those of an open job anew under its number, and refuses where none is open', () => {
    const job = serviceTask('job', { inputs: [{ name: 'size', value: { kind: 'feel', expression: feel('size') } }] });
    const run = new CaseRun(graphOf([startEvent('s'), job, endEvent('e')], ['s > job > e'])).start({ size: 1 });
    const no = run.open()[0]?.no ?? 0;
    const corrected = run.state && correctVariable(run.state, { path: ['size'], value: 2 });
    if (corrected?.ok !== true) throw new Error('not corrected');
    run.state = corrected.state;
    expect(findJobInput(corrected.state, no)).toEqual({ size: 1 });
    expect(run.try({ kind: 'inputs-renewed', no })).toBeUndefined();
    expect(run.state && findJobInput(run.state, no)).toEqual({ size: 2 });
    expect(run.last).toEqual([]);
    expect(run.try({ kind: 'inputs-renewed', no: 99 })).toMatchObject({ code: 'not-open' });
  });
});
