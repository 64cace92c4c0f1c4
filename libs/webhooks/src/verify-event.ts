import { Webhook } from 'standardwebhooks';

/** How far the timestamp of a message may be from the clock, either way (seconds). */
const TOLERANCE = 300;

/** Whether a message is from who it says; a stale one may be a repetition of somebody who listened. */
export type Verified =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'signature-missing' | 'signature-stale' | 'signature-wrong' };

/** Verifies a body as it came against the headers of Standard Webhooks and every secret that holds; `at` is the wall clock. */
export function verifyEvent(
  body: string,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  { at, secrets }: { readonly at: Date; readonly secrets: readonly string[] },
): Verified {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp))
    return { ok: false, code: 'signature-missing' };
  if (Math.abs(at.getTime() / 1000 - Number(timestamp)) > TOLERANCE) return { ok: false, code: 'signature-stale' };
  const sent = new Date(Number(timestamp) * 1000);
  const given = new Set(signature.split(' '));
  const isRight = secrets.some((secret) => given.has(new Webhook(secret).sign(id, sent, body)));
  return isRight ? { ok: true, id } : { ok: false, code: 'signature-wrong' };
}
