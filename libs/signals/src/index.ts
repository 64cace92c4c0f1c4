export { createSignals, type CommitHint, type SignalOptions, type Signals } from './signals';
export { type Signal, type SignalLog } from './signal';
export { type SignalLimits } from './signal-queue';
export { type TemporalDoor } from './temporal-door';
export { HINT_LISTS, type AudienceHint, type Hint, type HintList, hintsOf, officeKey, personKey } from './hint';
export { type HintPayload, parseHints } from './hint-payload';
export { createHintRelay, hintChannel, type HintRelay, type HintRelayOptions } from './hint-relay';
