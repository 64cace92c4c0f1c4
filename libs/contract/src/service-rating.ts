/** How satisfied somebody was (好差评), the best first; the last two are low ratings (差评). Source: 国办发〔2019〕51号. */
export const RATING_LEVELS = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'] as const;
/** One of the five levels. */
export type RatingLevel = (typeof RATING_LEVELS)[number];

/** Whether a rating of this level is verified, put right and answered. */
export const isLowRating = (level: RatingLevel): boolean => level === 'dissatisfied' || level === 'very-dissatisfied';

/** What a rating may give as its reasons. */
export const RATING_REASONS = [
  'fast',
  'friendly',
  'clear',
  'too-slow',
  'unfriendly',
  'not-told',
  'too-many-materials',
  'too-many-visits',
  'wrong-decision',
  'other',
] as const;
/** A reason of a rating. */
export type RatingReason = (typeof RATING_REASONS)[number];
