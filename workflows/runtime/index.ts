// The only default export of the repository: Temporal hands every workflow type without an export of its own to it,
// and the type of a case's workflow is the id of its process, so that a new process needs no code.
export { caseWorkflow as default } from './case-workflow';
// Process ids are kebab-case, so these names can never be one.
export { bulkRunWorkflow } from './bulk-run-workflow';
export { deliveryWorkflow } from './delivery-workflow';
export { migrationWorkflow } from './migration-workflow';
export { recordsWorkflow } from './records-workflow';
export { rosterWorkflow } from './roster-workflow';
export { scenarioRunWorkflow } from './scenario-run-workflow';
export { sweepWorkflow } from './sweep-workflow';
