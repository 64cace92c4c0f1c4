/** What a parser answers: the value, or what would have been right (never the text itself, which may be a secret). */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

/** The text was right and means this value. */
export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
/** The text was not right; `expected` says what would have been, and never the text. */
export const refuse = (expected: string): { readonly ok: false; readonly expected: string } => ({ ok: false, expected });
