import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const RETRIES = 2;
const SIGNED_OUT: readonly string[] = ['session-expired', 'not-signed-in'];

/** Refusals are final; only what may have been lost on the way is asked again. */
const mayRetry = (failures: number, error: unknown): boolean =>
  failures < RETRIES && error instanceof Problem && (error.code === 'unreachable' || error.body.status >= 502);

/** Whether the API said that nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean => error instanceof Problem && SIGNED_OUT.includes(error.code);

/** What has been read of the API; lists are read again by hints, and where older than a minute. `onSignedOut` hears of each refused session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
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
