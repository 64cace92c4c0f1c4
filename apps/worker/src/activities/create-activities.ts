import { type Delivered, type DeliveryLine, type FixedActivities } from '#contract';
import { type Cases } from '#cases';
import { type JobServices } from '#jobs';
import { createFailJob } from './fail-job';
import { withHeartbeat } from './heartbeat';
import { createRunJob } from './run-job';
import { createSettle } from './settle';
import { stopsNow } from './stops-now';
import { sweepOnce, type SweepParts } from './sweep';

export interface ActivityParts {
  readonly cases: Pick<Cases, 'settle' | 'advance' | 'readJob' | 'workMigration' | 'fallDue' | 'workBulkRun'>;
  readonly services: JobServices;
  readonly sweep: Omit<SweepParts, 'stopped'>;
  deliver(line: DeliveryLine, enough: () => boolean): Promise<Delivered>;
  workRoster(id: string, enough: () => boolean): Promise<boolean>;
  playScenarios(id: string, enough: () => boolean): Promise<boolean>;
}

/** All activities of the worker; the default one runs the job that its type, a topic, names. */
export function createActivities({ cases, services, sweep, deliver, workRoster, playScenarios }: ActivityParts) {
  const fixed = {
    settle: createSettle(cases),
    failJob: createFailJob(cases),
    sweep: () => withHeartbeat(() => sweepOnce({ ...sweep, stopped: stopsNow() })),
    deliver: (line: DeliveryLine) => withHeartbeat(() => deliver(line, stopsNow(DELIVERY_MS))),
    migrateCases: (id: string) =>
      withHeartbeat(async () => ({ more: await cases.workMigration(id, { enough: stopsNow(MIGRATION_MS), clock: () => new Date() }) })),
    workRoster: (id: string) => withHeartbeat(async () => ({ more: await workRoster(id, stopsNow(ROSTER_MS)) })),
    fallDue: () => withHeartbeat(() => cases.fallDue({ enough: stopsNow(RECORDS_MS), clock: () => new Date() })),
    workBulkRun: (id: string) =>
      withHeartbeat(async () => ({ more: await cases.workBulkRun(id, { enough: stopsNow(BULK_RUN_MS), clock: () => new Date() }) })),
    playScenarios: (id: string) => withHeartbeat(async () => ({ more: await playScenarios(id, stopsNow(SCENARIOS_MS)) })),
  } satisfies Record<keyof FixedActivities, unknown>;
  return { ...fixed, default: createRunJob(cases, services) };
}

/** A migration goes on in a new activity after so long, which is what a history tells of its progress. */
const MIGRATION_MS = 20_000;

/** So long a roster is worked on in one activity, at least to the end of the step that was begun. */
const ROSTER_MS = 20_000;
/** So does a bulk run. */
const BULK_RUN_MS = 20_000;

/** So does a scenario run, at the end of a story. */
const SCENARIOS_MS = 20_000;

/** Records that fall due in masses go on in a new activity after so long. */
const RECORDS_MS = 20_000;

/** A delivery of more than this goes on in a new activity, so that the workflow's history stays a clock of its progress. */
const DELIVERY_MS = 60_000;
