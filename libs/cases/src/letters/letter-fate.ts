/**
 * What became of a letter: delivered, in a word for operators (one that came too late is delivered all the same); to be tried again later, since who
 * it is for may come to wait for it; or kept as failed for an operator.
 */
export type LetterFate =
  | { readonly kind: 'delivered'; readonly evidence: string }
  | { readonly kind: 'waits'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string };

/** Delivered, with its evidence. */
export const delivered = (evidence: string): LetterFate => ({ kind: 'delivered', evidence });
