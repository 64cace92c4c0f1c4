/** What a parser answers: the value, or what would have been right (never the text itself, which may be a secret). */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (expected: string): { readonly ok: false; readonly expected: string } => ({ ok: false, expected });
