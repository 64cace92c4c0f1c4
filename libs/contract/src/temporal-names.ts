/** Task queue of case, delivery and sweep workflows and of their activities. */
export const TASK_QUEUE = 'huiban';

/** Signal without content: something about this case or channel is to be done. */
export const WAKE_SIGNAL = 'wake';

/** Workflow that empties the outbox of one channel; its id is this name and the channel. */
export const DELIVERY_WORKFLOW = 'deliveryWorkflow';

/** Workflow that the schedule of the same id starts: wakes that were left, and what is overdue, in bulk. */
export const SWEEP_WORKFLOW = 'sweepWorkflow';
/** Id of the schedule that starts the sweep. */
export const SWEEP_SCHEDULE = 'sweep';

/** Workflow that the schedule of records starts: what is due of them on the day. */
export const RECORDS_WORKFLOW = 'recordsWorkflow';
/** Id of that schedule. */
export const RECORDS_SCHEDULE = 'records';

/** Workflow that takes cases over to another version; its id is `migration:` and the migration's. */
export const MIGRATION_WORKFLOW = 'migrationWorkflow';

/** Workflow that reads, reconciles and tells of a roster; its id is `roster:` and the roster's. */
export const ROSTER_WORKFLOW = 'rosterWorkflow';
/** Workflow that does one verb to many items; its id is `bulk-run:` and the run's. */
export const BULK_RUN_WORKFLOW = 'bulkRunWorkflow';
/** Workflow that plays the stories of a process; its id is `scenario-run:` and the run's. */
export const SCENARIO_RUN_WORKFLOW = 'scenarioRunWorkflow';

/** Keyword search attributes of a case's workflow: process id, region and stage, never a person's data. */
export const SEARCH_ATTRIBUTES = { process: 'HuibanProcess', region: 'HuibanRegion', stage: 'HuibanStage' } as const;
