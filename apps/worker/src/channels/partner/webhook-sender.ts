import { lookup } from 'node:dns';
import { type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { mayCall, type SignedHeaders } from '#webhooks';
import { mayConnect } from './address-guard';

/** What a partner said: it has taken the event, refuses this one, or cannot be talked to at all; `wait` where it names the seconds to wait. */
export type Posted =
  | { readonly kind: 'taken'; readonly evidence: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'down'; readonly code: string; readonly wait?: number };

export interface WebhookSender {
  post(call: {
    readonly endpoint: string;
    readonly timeoutMs: number;
    readonly headers: SignedHeaders;
    readonly body: string;
  }): Promise<Posted>;
  close(): Promise<void>;
}

/** Nothing of an answer is of use but its status. */
const MOST_ANSWER_BYTES = 64 * 1024;
const LONGEST_WAIT_S = 3_600;

/** Posts over HTTPS to public addresses only; a name is judged by what it resolves to, at the moment of connecting. Follows no redirect. */
export function createWebhookSender({ allowLoopback }: { readonly allowLoopback: boolean }): WebhookSender {
  const guarded: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const open = addresses.filter(({ address }) => mayConnect(address, allowLoopback));
      return open.length === addresses.length
        ? callback(null, open)
        : callback(Object.assign(new Error('forbidden'), { code: FORBIDDEN }), []);
    });
  };
  const agent = new Agent({ connect: { lookup: guarded }, maxResponseSize: MOST_ANSWER_BYTES });
  return {
    async post({ endpoint, timeoutMs, headers, body }) {
      // A literal address is never looked up, so it is judged here.
      if (!mayCall(endpoint, allowLoopback) || !isOpenHost(new URL(endpoint).hostname, allowLoopback))
        return { kind: 'refused', code: 'endpoint-forbidden' };
      try {
        const answer = await request(endpoint, {
          dispatcher: agent,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'huiban' },
          body,
          signal: AbortSignal.timeout(timeoutMs),
        });
        await answer.body.dump({ limit: MOST_ANSWER_BYTES });
        return judged(answer.statusCode, answer.headers['retry-after']);
      } catch (error) {
        return { kind: 'down', code: codeOf(error) };
      }
    },
    close: () => agent.close(),
  };
}

const FORBIDDEN = 'EFORBIDDENADDRESS';

function isOpenHost(hostname: string, allowLoopback: boolean): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return /^[\d.]+$|:/.test(literal) ? mayConnect(literal, allowLoopback) : true;
}

/** 2xx is taken; too busy, gone away or broken is the partner's trouble; anything else is said of this event, a redirect too. */
function judged(status: number, retryAfter: string | string[] | undefined): Posted {
  const code = `http-${String(status)}`;
  if (status >= 200 && status < 300) return { kind: 'taken', evidence: code };
  if (status < 500 && status !== 408 && status !== 429) return { kind: 'refused', code };
  const seconds = Number(retryAfter);
  return { kind: 'down', code, ...(seconds > 0 ? { wait: Math.min(seconds, LONGEST_WAIT_S) } : {}) };
}

/** Codes only: an error's text may hold the address. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code.toLowerCase();
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'request-failed';
}
