export { type JsonObject, type JsonValue } from './json';
export { type CalledCase, type EngineEvent } from './event';
export { type Effect, type DueSpec, type OfferedTo, type TraceEntry } from './effect';
export { type StepContext, type Evaluated, type Decided } from './step-context';
export { type StepResult, type StepProblem } from './step-result';
export { type CaseState, type Token, type Scope } from './case-state';
export { EngineError } from './errors';
export { step } from './step';
export { findCall, findJobInput, type OpenCall, type OpenJob, openJobs, taskElement, visibleVariables } from './queries';
