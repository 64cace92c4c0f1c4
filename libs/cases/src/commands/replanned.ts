import { type Obstacle } from '../draft/recording';
import { type MovedDate } from '../outcome';

/** What became of one date of a case that is planned anew. */
export type Replanned =
  | { readonly kind: 'moved'; readonly date: MovedDate }
  | { readonly kind: 'unplanned'; readonly element: string }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  | { readonly kind: 'same' };

/** It falls where it fell before. */
export const SAME: Replanned = { kind: 'same' };
