export { createSignals, type CommitHint, type SignalOptions, type Signals } from './signals';
export { type Signal, type SignalLog } from './signal';
export { type TemporalDoor } from './temporal-door';
