export type * from './process-graph';
export { parseProcess, type ParsedProcess } from './parse-process';
export { type Finding } from './finding';
export { type RuleName } from './rules/rules';
export { BpmnError } from './errors';
export { getFlow, getNode } from './queries/get-node';
export { listExpressions, type LocatedExpression } from './queries/list-expressions';
export { referencedNames, type Reference, type ReferencedNames } from './queries/referenced-names';
