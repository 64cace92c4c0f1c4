import { type Actor } from '#access';
import { type PersonId } from '#contract';

/** Who starts a case that a timer or another case starts: nobody. */
export const SYSTEM: Actor = { personId: '00000000-0000-0000-0000-000000000000' as PersonId, name: 'system', postings: [] };
