export { type JsonObject, type JsonValue } from './json';
export { type EngineEvent } from './event';
export { type Effect, type DueSpec, type OfferedTo, type TraceEntry } from './effect';
export { type StepContext, type Evaluated, type Decided } from './step-context';
export { type StepResult, type StepProblem } from './step-result';
export { type CaseState, type Token, type Scope } from './case-state';
export { EngineError } from './errors';
export { step } from './step';
export { findJobInput, type OpenJob, openJobs, taskElement, visibleVariables } from './queries';
