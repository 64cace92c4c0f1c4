import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { createQueryClient, type SessionEnd } from '../../api/query-client';
import { Loading } from '../../ui/plain/loading';
import { meQuery } from '../me';
import { useReread } from '../use-reread';
import { SignInAgain } from './sign-in-again';

/** What the API tells applicants, signed in or not. Where a session ends, sign-in is asked for over the page, so that nothing typed is lost; somebody else who signs in there gets a page of their own. */
export function ApplicantSession({ children }: { readonly children: ReactNode }) {
  const [ended, setEnded] = useState<SessionEnd>();
  const [isOthers, setOthers] = useState(false);
  const [queries] = useState(() => {
    const client = createQueryClient((end) => {
      // Whoever never signed in has no session that could end: the gate leads them to the door.
      if (client.getQueryData(meQuery.queryKey) !== undefined) setEnded(end);
    });
    return client;
  });
  useReread(queries);
  if (isOthers) return <FreshPage queries={queries} />;
  return (
    <QueryClientProvider client={queries}>
      {children}
      {ended !== undefined && (
        <SignInAgain
          ended={ended}
          onClose={() => {
            setEnded(undefined);
          }}
          onSomebodyElse={() => {
            setOthers(true);
          }}
        />
      )}
    </QueryClientProvider>
  );
}

/** Nothing of one person's page is shown to another: it is gone before the browser is asked for a new one, which it might ask the reader about. */
function FreshPage({ queries }: { readonly queries: QueryClient }) {
  useEffect(() => {
    queries.clear();
    location.assign('/');
  }, [queries]);
  return <Loading />;
}
