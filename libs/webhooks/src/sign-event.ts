import { Webhook } from 'standardwebhooks';

/** What Standard Webhooks puts beside a body. */
export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** Signs a body under each of these secrets (`whsec_…`), so that a partner may change its key while messages are under way; `at` is the wall clock. */
export function signEvent(
  body: string,
  { id, at, secrets }: { readonly id: string; readonly at: Date; readonly secrets: readonly string[] },
): SignedHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
