export type * from './process-graph';
export { parseProcess, type ParsedProcess } from './parse-process';
export { type Finding } from './finding';
export { BpmnError } from './errors';
