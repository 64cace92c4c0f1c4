import { createHmac, timingSafeEqual } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';

export const SESSION_COOKIE = 'huiban.sid';

const BEARER = /^Bearer ([\w.~+/-]{16,512}=*)$/i;
const COOKIE = /(?:^|;\s*)huiban\.sid=s%3A([\w-]{16,128})\.([^;]{20,200})/;

/** What a request shows to say who sends it. */
export type Credentials =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'session'; readonly sid: string } | { readonly kind: 'none' };

/** What a session's id is kept as: no bearer token can look like it, so the id alone, without the cookie's signature, opens nothing. */
export const tokenOfSession = (sid: string): string => `session:${sid}`;

/** The bearer token, else the session id of a cookie that express-session signed with this secret. */
export function readCredentials({ authorization, cookie }: IncomingHttpHeaders, secret: string): Credentials {
  if (authorization !== undefined) {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined ? { kind: 'none' } : { kind: 'token', token };
  }
  const [, sid, signature] = COOKIE.exec(cookie ?? '') ?? [];
  if (sid === undefined || signature === undefined || !isSigned(sid, signature, secret)) return { kind: 'none' };
  return { kind: 'session', sid };
}

function isSigned(sid: string, signature: string, secret: string): boolean {
  const given = Buffer.from(signature.replaceAll('%2B', '+').replaceAll('%2F', '/'));
  const right = Buffer.from(createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, ''));
  return given.length === right.length && timingSafeEqual(given, right);
}
