import { type Channel } from '#contract';
import { type PendingNotice } from '#store';

/** Delivered with its evidence; recorded by the carrier itself; or not, with a code, and for good where no repetition can help. */
export type Handed =
  | { readonly kind: 'delivered'; readonly evidence: string }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'failed'; readonly code: string; readonly final: boolean };

/** One way of reaching somebody. Handing over the same notice twice must be harmless, or recognisable by the recipient. */
export interface Carrier {
  readonly channel: Channel;
  /** Notices under way at once. */
  readonly width: number;
  hand(notice: PendingNotice): Promise<Handed>;
}
