import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problem/problem-error';

/** Page cursors: opaque to the caller, and only those that this service gave out for the same list are taken back. */
export interface Cursors {
  write(list: string, key: unknown): string;
  /** Throws `invalid-cursor`; the key is JSON as `write` got it. */
  read(list: string, cursor: string): unknown;
}

const SIGNATURE_BYTES = 16;

/** Cursors signed with a key derived from the secret; a cursor of one list is refused by another. */
export function createCursors(secret: string): Cursors {
  const sign = (list: string, body: string): Buffer =>
    createHmac('sha256', secret).update(`cursor\n${list}\n${body}`).digest().subarray(0, SIGNATURE_BYTES);
  return {
    write(list, key) {
      const body = Buffer.from(JSON.stringify(key)).toString('base64url');
      return `${body}.${sign(list, body).toString('base64url')}`;
    },
    read(list, cursor) {
      const [body = '', signature = '', ...rest] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = given.length === SIGNATURE_BYTES && timingSafeEqual(given, sign(list, body));
      if (!right || rest.length > 0) throw new ProblemError('invalid-cursor');
      return JSON.parse(Buffer.from(body, 'base64url').toString());
    },
  };
}
