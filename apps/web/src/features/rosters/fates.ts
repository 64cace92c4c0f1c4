import { type Fate } from './roster-queries';

/** Fates in the order in which they are told: what changes first. */
export const FATES = ['added', 'changed', 'left', 'held', 'bad', 'unchanged', 'pending'] as const satisfies readonly Fate[];
