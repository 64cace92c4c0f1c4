import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { TASK_QUEUE, WAKE_SIGNAL } from '#contract';
import { type Signal, type SignalLog } from './signal';

/** What signals ask of Temporal; every call ends within the deadline. */
export interface TemporalDoor {
  signal(signal: Signal): Promise<boolean>;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

interface Address {
  readonly address: string;
  readonly namespace: string;
  readonly log: SignalLog;
}

const DEADLINE_MS = 2_000;
const RECONNECT_MS = 5_000;

/** The SDK's retry interceptor outlives deadline and close, and then throws where nobody catches: the queue paces our tries instead. */
const NO_RETRIES: never[] = [];

/** gRPC status codes that say the server was not reached in time: cancelled (our deadline), deadline exceeded, unavailable. */
const AWAY: readonly number[] = [1, 4, 14];

/** A door on a lazy connection. */
export function connectTemporal({ address, namespace, log }: Address): TemporalDoor {
  const connection = Connection.lazy({ address, interceptors: NO_RETRIES, channelArgs: { 'grpc.max_reconnect_backoff_ms': RECONNECT_MS } });
  const client = new Client({ connection, namespace, identity: 'huiban-signals' });
  const bounded = <T>(call: () => Promise<T>): Promise<T> => connection.withAbortSignal(AbortSignal.timeout(DEADLINE_MS), call);
  return {
    signal: ({ workflowType, workflowId, args }) =>
      bounded(() =>
        client.workflow.signalWithStart(workflowType, { workflowId, taskQueue: TASK_QUEUE, signal: WAKE_SIGNAL, args: [...args] }),
      )
        .then(() => true)
        .catch((error: unknown) => {
          if (isAway(error)) return false;
          log.warn({ err: error, workflowId }, 'Temporal refused a signal');
          return true;
        }),
    ping: () =>
      bounded(() => connection.workflowService.getSystemInfo({}))
        .then(() => true)
        .catch(() => false),
    close: () => connection.close(),
  };
}

function isAway(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (isGrpcServiceError(cause)) return AWAY.includes(cause.code);
  return cause instanceof Error && /connect/i.test(cause.message);
}
