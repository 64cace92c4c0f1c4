import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const RETRIES = 2;

/** How a page loses its session: it has run out, or another window of the browser has somebody else's. */
export type SessionEnd = 'expired' | 'other-person';

const ENDS: Readonly<Record<string, SessionEnd>> = {
  'session-expired': 'expired',
  'not-signed-in': 'expired',
  'other-person': 'other-person',
};

/** Refusals are final; only what may have been lost on the way is asked again. */
const mayRetry = (failures: number, error: unknown): boolean =>
  failures < RETRIES && error instanceof Problem && (error.code === 'unreachable' || error.body.status >= 502);

const sessionEndOf = (error: unknown): SessionEnd | undefined => (error instanceof Problem ? ENDS[error.code] : undefined);

/** Whether the API said that whoever the page belongs to is not signed in (any more). */
export const isSignedOut = (error: unknown): boolean => sessionEndOf(error) !== undefined;

/** What has been read of the API; lists are read again by hints, and where older than a minute. `onSignedOut` hears of each refused session. */
export function createQueryClient(onSignedOut: (end: SessionEnd) => void): QueryClient {
  const onError = (error: unknown): void => {
    const end = sessionEndOf(error);
    if (end !== undefined) onSignedOut(end);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // Offline, too, is told at once instead of waited for in silence.
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 60_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
