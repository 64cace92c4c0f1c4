import {
  DELIVERY_WORKFLOW,
  MIGRATION_WORKFLOW,
  ROSTER_WORKFLOW,
  type DeliveryLine,
  BULK_RUN_WORKFLOW,
  SCENARIO_RUN_WORKFLOW,
} from '#contract';
import { type DeliveryPace, DeliveryWakes } from './delivery-wakes';
import { type SignalLog } from './signal';
import { SignalQueue, type SignalLimits } from './signal-queue';
import { connectTemporal, type TemporalDoor } from './temporal-door';

/** The part of `afterCommit`'s hint that concerns Temporal. */
export interface CommitHint {
  readonly caseId: string;
  readonly processId: string;
  readonly wake: boolean;
  readonly channels: readonly DeliveryLine[];
}

/** Where Temporal is; `limits` and `pace` are for tests. */
export interface SignalOptions {
  readonly address: string;
  readonly namespace: string;
  readonly log: SignalLog;
  readonly limits?: Partial<SignalLimits>;
  readonly pace?: DeliveryPace;
  /** Replaces the connection, in tests. */
  readonly door?: TemporalDoor;
}

/** Best-effort wakes of case and delivery workflows after a commit: never blocks, rejects or throws; the sweep finds what got lost. */
export interface Signals {
  afterCommit(hint: CommitHint): void;
  /** Has what waits in the outbox for a channel or a partner delivered. */
  wakeDelivery(line: DeliveryLine): void;
  /** Has the workflow of a migration of cases go on, or start. */
  wakeMigration(id: string): void;
  /** Has the workflow of a roster go on, or start. */
  wakeRoster(id: string): void;
  /** Has the workflow of a bulk run go on, or start. */
  wakeBulkRun(id: string): void;
  /** Has the workflow of a scenario run go on, or start. */
  wakeScenarioRun(id: string): void;
  /** Whether Temporal answers within two seconds; never rejects. */
  ping(): Promise<boolean>;
  /** Sends what is queued, for at most two seconds, then closes the connection. */
  close(): Promise<void>;
}

const LIMITS: SignalLimits = { concurrency: 8, queued: 10_000, pause: 5_000, drain: 2_000 };
/** Each wake of a delivery costs Temporal some twenty milliseconds: in a batch every commit asks for several. */
const PACE: DeliveryPace = { delay: 100, rest: 1_000 };

/** Signals over a lazy connection: nothing is dialled before the first hint, and a dead address only makes hints vanish. */
export function createSignals(options: SignalOptions): Signals {
  const door = options.door ?? connectTemporal(options);
  const queue = new SignalQueue({ send: door.signal, limits: { ...LIMITS, ...options.limits }, log: options.log });
  const deliveries = new DeliveryWakes((line) => {
    queue.offer({ workflowType: DELIVERY_WORKFLOW, workflowId: `delivery:${line}`, args: [line] });
  }, options.pace ?? PACE);
  const wakeDelivery = (line: DeliveryLine): void => {
    deliveries.ask(line);
  };
  return {
    wakeDelivery,
    afterCommit(hint) {
      if (hint.wake) queue.offer({ workflowType: hint.processId, workflowId: hint.caseId, args: [hint.caseId] });
      hint.channels.forEach(wakeDelivery);
    },
    wakeMigration(id) {
      queue.offer({ workflowType: MIGRATION_WORKFLOW, workflowId: `migration:${id}`, args: [id] });
    },
    wakeRoster(id) {
      queue.offer({ workflowType: ROSTER_WORKFLOW, workflowId: `roster:${id}`, args: [id] });
    },
    wakeBulkRun(id) {
      queue.offer({ workflowType: BULK_RUN_WORKFLOW, workflowId: `bulk-run:${id}`, args: [id] });
    },
    wakeScenarioRun(id) {
      queue.offer({ workflowType: SCENARIO_RUN_WORKFLOW, workflowId: `scenario-run:${id}`, args: [id] });
    },
    ping: () => door.ping(),
    async close() {
      deliveries.close();
      await queue.close();
      await door.close();
    },
  };
}
