import { MockActivityEnvironment } from '@temporalio/testing';
import { withoutOwnWake } from './without-own-wake';

describe('wakes after a commit', () => {
  it('go to other cases and never to the one whose workflow does the activity', async () => {
    const hints: { caseId: string; wake: boolean }[] = [];
    const afterCommit = withoutOwnWake((hint: { caseId: string; wake: boolean }) => hints.push(hint));
    const environment = new MockActivityEnvironment({ workflowExecution: { workflowId: 'case-1', runId: 'run' } });
    await environment.run(async () => {
      await Promise.resolve();
      afterCommit({ caseId: 'case-1', wake: true });
      afterCommit({ caseId: 'case-2', wake: true });
    });
    afterCommit({ caseId: 'case-1', wake: true });
    expect(hints).toEqual([
      { caseId: 'case-1', wake: false },
      { caseId: 'case-2', wake: true },
      { caseId: 'case-1', wake: true },
    ]);
  });
});
