import { type DeliveryLine } from './channel';

/** A job of a case that waits to be run; `no` is unique within the case, durations are ISO 8601. */
export interface SettledJob {
  readonly no: number;
  readonly element: string;
  readonly elementName?: string;
  readonly topic: string;
  readonly retries: { readonly attempts: number; readonly initialInterval: string; readonly maximumInterval: string };
}

/** What a case's workflow needs to keep it moving; `alarmAt` is the next instant at which something is due (ISO 8601, wall clock). */
export interface SettledCase {
  readonly open: boolean;
  readonly processId: string;
  readonly region: string;
  readonly stage?: string;
  readonly jobs: readonly SettledJob[];
  readonly alarmAt?: string;
}

/** What a delivery left: whether more can go at once, and the next instant at which something may be tried again (ISO 8601). */
export interface Delivered {
  readonly more: boolean;
  readonly nextAt?: string;
}

/** What a sweep did, in numbers. */
export interface Swept {
  readonly woken: number;
  readonly settled: number;
}

/** Activities of fixed names, called by the workflows and done by the worker; a job is an activity named after its topic, with case and number. */
export interface FixedActivities {
  /** `now` is the workflow's clock (ISO 8601): what its timer waited for is due, whatever the worker's clock says. */
  settle(caseId: string, now: string): Promise<SettledCase>;
  failJob(caseId: string, jobNo: number, code: string): Promise<void>;
  deliver(line: DeliveryLine): Promise<Delivered>;
  sweep(): Promise<Swept>;
  /** Goes on with a migration of cases to another version; `more` where it is not at rest. */
  migrateCases(migrationId: string): Promise<{ readonly more: boolean }>;
  /** Goes on with a roster; `more` where it is not at rest. */
  workRoster(rosterId: string): Promise<{ readonly more: boolean }>;
  /** Does what is due of records; how many events, and whether more are due. */
  fallDue(): Promise<{ readonly done: number; readonly more: boolean }>;
  /** Goes on with a bulk run; `more` where it is not at rest. */
  workBulkRun(bulkRunId: string): Promise<{ readonly more: boolean }>;
  /** Goes on with a scenario run; `more` where stories are left. */
  playScenarios(scenarioRunId: string): Promise<{ readonly more: boolean }>;
}

/** Names that no topic of a job may have. */
export const FIXED_ACTIVITIES = [
  'settle',
  'failJob',
  'deliver',
  'sweep',
  'migrateCases',
  'workRoster',
  'fallDue',
  'workBulkRun',
  'playScenarios',
] as const satisfies readonly (keyof FixedActivities)[];
