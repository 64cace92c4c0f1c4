import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hex: seeds and lots, which anyone can compute again. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
