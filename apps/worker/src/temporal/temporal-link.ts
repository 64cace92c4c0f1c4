import { Client, Connection } from '@temporalio/client';
import {
  type DeliveryLine,
  DELIVERY_WORKFLOW,
  MIGRATION_WORKFLOW,
  ROSTER_WORKFLOW,
  TASK_QUEUE,
  WAKE_SIGNAL,
  BULK_RUN_WORKFLOW,
  SCENARIO_RUN_WORKFLOW,
} from '#contract';
import { ensureSearchAttributes } from './search-attributes';
import { ensureSchedules } from './schedules';

/** What the worker itself asks of Temporal, each within a deadline. */
export interface TemporalLink {
  /** Search attributes and schedule are there; cheap where they already were. */
  prepare(): Promise<void>;
  wakeCase(wake: { readonly caseId: string; readonly processId: string }): Promise<void>;
  wakeDelivery(line: DeliveryLine): Promise<void>;
  wakeMigration(id: string): Promise<void>;
  wakeRoster(id: string): Promise<void>;
  wakeBulkRun(id: string): Promise<void>;
  wakeScenarioRun(id: string): Promise<void>;
  close(): Promise<void>;
}

export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
  /** Another queue, for tests. */
  readonly taskQueue?: string;
}

const DEADLINE_MS = 5_000;

/** Dials nothing before the first call. */
export function linkTemporal({ address, namespace, taskQueue = TASK_QUEUE }: TemporalPlace): TemporalLink {
  // No retries below us: the SDK's outlive our deadlines, and everything here is repeated by a loop or the next sweep.
  const connection = Connection.lazy({ address, interceptors: [], channelArgs: { 'grpc.max_reconnect_backoff_ms': DEADLINE_MS } });
  const client = new Client({ connection, namespace, identity: 'huiban-worker' });
  const bounded = <T>(call: () => Promise<T>): Promise<T> => connection.withAbortSignal(AbortSignal.timeout(DEADLINE_MS), call);
  const wake = async (workflowType: string, workflowId: string, subject: string): Promise<void> => {
    await bounded(() => client.workflow.signalWithStart(workflowType, { workflowId, taskQueue, signal: WAKE_SIGNAL, args: [subject] }));
  };
  return {
    async prepare() {
      await bounded(() => ensureSearchAttributes(connection, namespace));
      await bounded(() => ensureSchedules(client, taskQueue));
    },
    wakeCase: ({ caseId, processId }) => wake(processId, caseId, caseId),
    wakeMigration: (id) => wake(MIGRATION_WORKFLOW, `migration:${id}`, id),
    wakeRoster: (id) => wake(ROSTER_WORKFLOW, `roster:${id}`, id),
    wakeBulkRun: (id) => wake(BULK_RUN_WORKFLOW, `bulk-run:${id}`, id),
    wakeScenarioRun: (id) => wake(SCENARIO_RUN_WORKFLOW, `scenario-run:${id}`, id),
    wakeDelivery: (line) => wake(DELIVERY_WORKFLOW, `delivery:${line}`, line),
    close: () => connection.close(),
  };
}
