import { installQuietRuntime } from '../../../../test/replay/quiet-runtime';
import { MockActivityEnvironment } from '@temporalio/testing';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { Context } from '@temporalio/activity';
import { JobError } from '#jobs';
import { captureLog } from '../testing/capture-log';
import { codedFailures } from './coded-failures';

async function failWith(error: unknown): Promise<{ readonly thrown: unknown; readonly logged: string }> {
  const { log, lines } = captureLog();
  const thrown: unknown = await new MockActivityEnvironment()
    .run(async () => {
      const { inbound } = codedFailures(log)(Context.current());
      await inbound?.execute?.({ args: [], headers: {} }, () => Promise.reject(error as Error));
    })
    .catch((caught: unknown) => caught);
  return { thrown, logged: JSON.stringify(lines) };
}

beforeAll(installQuietRuntime);

describe('failures of activities', () => {
  it('leave the worker and reach its log as a code, without text, stack or cause', async () => {
    const { thrown, logged } = await failWith(Object.assign(new Error('invalid input "332603199001011234"'), { code: '22P02' }));
    expect(thrown).toBeInstanceOf(ApplicationFailure);
    expect(thrown).toMatchObject({ message: '22P02', type: '22P02', nonRetryable: false, stack: '', cause: undefined });
    expect(logged).toContain('22P02');
    expect(logged).not.toContain('332603199001011234');
  });

  it('are final where no repetition can help', async () => {
    expect((await failWith(new JobError('panel-too-small', '1 of 3'))).thrown).toMatchObject({
      type: 'panel-too-small',
      nonRetryable: true,
    });
  });

  it('have the name of their class where they have no code', async () => {
    expect((await failWith(new TypeError('x is not a function'))).thrown).toMatchObject({ type: 'TypeError', nonRetryable: false });
    expect((await failWith('text')).thrown).toMatchObject({ type: 'failed' });
  });

  it('let a cancellation through', async () => {
    const cancelled = new CancelledFailure('cancelled');
    expect((await failWith(cancelled)).thrown).toBe(cancelled);
  });
});
