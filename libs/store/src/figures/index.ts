export { type CountedDays, type ElementStage, type FigureScope } from './figure-scope';
export { countThroughput, type WeekCount } from './count-throughput';
export { type Duration, measureCases, measureStages, type StageDuration } from './measure-durations';
export { countOverdue, type OverdueCount } from './count-overdue';
export { listDefinitionHashes } from './list-definition-hashes';
