/** What proves that a helper (帮代办) may act: a paper that the applicant signed, the applicant's own word given in the account, or nothing but what was said at the window. */
export const AUTHORITY_EVIDENCE = ['signed-paper', 'confirmed', 'stated'] as const;
/** One of these proofs. */
export type AuthorityEvidence = (typeof AUTHORITY_EVIDENCE)[number];

/** Why somebody may act for an applicant. */
export const AUTHORITY_GROUNDS = ['power-of-attorney', 'guardian', 'family', 'window', 'village-helper'] as const;
/** One of these grounds. */
export type AuthorityGround = (typeof AUTHORITY_GROUNDS)[number];
