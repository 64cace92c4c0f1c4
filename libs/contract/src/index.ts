export { type CaseId, type PersonId, type OrganisationId, type CommandId, type DefinitionHash } from './ids';
export { TASK_QUEUE, WAKE_SIGNAL, DELIVERY_WORKFLOW, SWEEP_WORKFLOW, SWEEP_SCHEDULE } from './temporal-names';
export { CHANNELS, type Channel } from './channel';
