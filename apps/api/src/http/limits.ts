import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type Store } from '#store';
import { ProblemError } from '../problem/problem-error';

/** How many tries within how many seconds; they hold over all api processes. */
const LIMITS = {
  /** One name from one address: others cannot lock somebody out. */
  'sign-in-pair': { points: 10, duration: 900 },
  'sign-in-username': { points: 200, duration: 900 },
  'sign-in-address': { points: 300, duration: 900 },
  'tracking-number': { points: 10, duration: 3_600 },
  'tracking-address': { points: 60, duration: 600 },
  'verification-address': { points: 60, duration: 600 },
  'partner-client': { points: 600, duration: 60 },
  'partner-address': { points: 30, duration: 600 },
  'partner-events': { points: 600, duration: 60 },
  'objection-address': { points: 10, duration: 3_600 },
  /** Wrong names of people whom somebody names beside what only they should know, of one account. */
  'naming-person': { points: 10, duration: 86_400 },
} as const;

/** What is limited. */
export type Limited = keyof typeof LIMITS;

/** Limits kept in PostgreSQL. */
export interface Limits {
  /** Counts one try; throws `too-many-requests` with the seconds to wait. */
  take(limited: Limited, key: string): Promise<void>;
  /** Gives one try back, as after a right password. */
  giveBack(limited: Limited, key: string): Promise<void>;
}

const TABLE = 'rate_limits';

/** Creates the table where it is missing; rejects where PostgreSQL does not answer. */
export async function openLimits(store: Store): Promise<Limits> {
  const open = (limited: Limited, tableCreated: boolean): Promise<RateLimiterPostgres> =>
    new Promise((resolve, reject) => {
      const options = {
        storeClient: store.pool,
        storeType: 'pool',
        tableName: TABLE,
        tableCreated,
        keyPrefix: limited,
        ...LIMITS[limited],
      };
      const limiter: RateLimiterPostgres = new RateLimiterPostgres(options, (error?: Error) => {
        if (error === undefined)
          queueMicrotask(() => {
            resolve(limiter);
          });
        else reject(error);
      });
    });
  const first = await open('sign-in-pair', false);
  const limiters = {
    'sign-in-pair': first,
    'sign-in-username': await open('sign-in-username', true),
    'sign-in-address': await open('sign-in-address', true),
    'tracking-number': await open('tracking-number', true),
    'tracking-address': await open('tracking-address', true),
    'verification-address': await open('verification-address', true),
    'partner-client': await open('partner-client', true),
    'partner-address': await open('partner-address', true),
    'partner-events': await open('partner-events', true),
    'objection-address': await open('objection-address', true),
    'naming-person': await open('naming-person', true),
  } satisfies Record<Limited, RateLimiterPostgres>;
  return {
    async take(limited, key) {
      await limiters[limited].consume(key).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new ProblemError('too-many-requests', { retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)) });
      });
    },
    async giveBack(limited, key) {
      await limiters[limited].reward(key, 1);
    },
  };
}
