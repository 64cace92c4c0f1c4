import { createHmac } from 'node:crypto';
import { readCredentials } from './credentials';

const SECRET = 'a secret of at least thirty-two characters';
const SID = 'abcdefghijklmnopqrstuvwxyz012345';
const signed = (sid: string, secret = SECRET): string =>
  `huiban.sid=${encodeURIComponent(`s:${sid}.${createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '')}`)}`;

describe('credentials of a request', () => {
  it('are the bearer token', () => {
    expect(readCredentials({ authorization: 'Bearer 0123456789abcdef0123' }, SECRET)).toEqual({
      kind: 'token',
      token: '0123456789abcdef0123',
    });
  });

  it('are the signed session cookie, among others', () => {
    expect(readCredentials({ cookie: `a=b; ${signed(SID)}; c=d` }, SECRET)).toEqual({ kind: 'session', sid: SID });
  });

  it('are the token where both are there', () => {
    const both = { authorization: 'Bearer 0123456789abcdef0123', cookie: signed(SID) };
    expect(readCredentials(both, SECRET)).toMatchObject({ kind: 'token' });
  });

  it.each([
    ['nothing', {}],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a cookie signed with another secret', { cookie: signed(SID, 'x'.repeat(32)) }],
    ['a cookie whose id was changed', { cookie: signed(SID).replace('abc', 'xyz') }],
    ['a cookie without a signature', { cookie: `huiban.sid=${SID}` }],
  ])('are none for %s', (_what, headers) => {
    expect(readCredentials(headers, SECRET)).toEqual({ kind: 'none' });
  });
});
