export type * from './process-graph';
