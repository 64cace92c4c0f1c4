import { type Actor } from '#access';
import { asPersonId } from '#contract';

/** Who starts a case that a timer or another case starts: nobody. */
export const SYSTEM: Actor = { personId: asPersonId('00000000-0000-0000-0000-000000000000'), name: 'system', postings: [] };
