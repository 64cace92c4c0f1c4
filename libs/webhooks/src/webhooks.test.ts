import { signEvent } from './sign-event';
import { verifyEvent } from './verify-event';

const secret = (fill: string): string => `whsec_${Buffer.from(fill.repeat(32)).toString('base64')}`;
const [OLD, NEW, OTHER] = [secret('a'), secret('b'), secret('c')];
const AT = new Date('2026-03-02T01:00:00Z');
const BODY = '{"a":1}';
const later = (seconds: number): Date => new Date(AT.getTime() + seconds * 1000);
const signed = (secrets = [OLD]) => ({ ...signEvent(BODY, { id: 'evt_1', at: AT, secrets }) });

describe('a signed event', () => {
  it('is known by either key while keys change', () => {
    for (const kept of [OLD, NEW])
      expect(verifyEvent(BODY, signed([OLD, NEW]), { at: AT, secrets: [kept] })).toEqual({ ok: true, id: 'evt_1' });
    expect(verifyEvent(BODY, signed([NEW]), { at: AT, secrets: [OLD, NEW] })).toEqual({ ok: true, id: 'evt_1' });
  });

  it('has the signature that the standard gives for its own example', () => {
    const example = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1614265330_000),
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    };
    expect(signEvent('{"test": 2432232314}', example)['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each<[string, string, object, Date, string]>([
    ['another body', '{"a":2}', signed(), AT, 'signature-wrong'],
    ['another key', BODY, signed([OTHER]), AT, 'signature-wrong'],
    ['another id', BODY, { ...signed(), 'webhook-id': 'evt_2' }, AT, 'signature-wrong'],
    ['another time', BODY, { ...signed(), 'webhook-timestamp': String(later(10).getTime() / 1000) }, AT, 'signature-wrong'],
    ['a time long ago', BODY, signed(), later(301), 'signature-stale'],
    ['a time to come', BODY, signed(), later(-301), 'signature-stale'],
    ['no signature', BODY, { ...signed(), 'webhook-signature': undefined }, AT, 'signature-missing'],
    ['a time that is none', BODY, { ...signed(), 'webhook-timestamp': 'now' }, AT, 'signature-missing'],
  ])('with %s is refused', (_what, body, headers, at, code) => {
    expect(verifyEvent(body, { ...headers }, { at, secrets: [OLD] })).toEqual({ ok: false, code });
  });
});
