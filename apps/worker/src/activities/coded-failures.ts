import { type Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { type ActivityInterceptorsFactory } from '@temporalio/worker';
import { FINAL_CODES } from '../errors';
import { errorCode, errorPlace } from '../error-code';
import { type Log } from '../log';

/** Lets only the code of a failure out to Temporal, whose histories must hold no personal data; place and ids go to the log. */
export function codedFailures(log: Log): ActivityInterceptorsFactory {
  return (context) => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof CancelledFailure) throw error;
          throw report(log, context, error);
        }
      },
    },
  });
}

function report(log: Log, { info }: Context, error: unknown): ApplicationFailure {
  const code = errorCode(error);
  const nonRetryable = FINAL_CODES.some((each) => each === code);
  const { activityType, attempt, workflowExecution } = info;
  log.warn({ code, activityType, attempt, workflowId: workflowExecution?.workflowId, place: errorPlace(error) }, 'activity failed');
  const failure = ApplicationFailure.create({ message: code, type: code, nonRetryable });
  failure.stack = '';
  return failure;
}
