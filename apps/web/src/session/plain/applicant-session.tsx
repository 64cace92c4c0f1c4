import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '../../api/query-client';
import { meQuery } from '../me';
import { useReread } from '../use-reread';
import { SignInAgain } from './sign-in-again';

/** What the API tells applicants, signed in or not. Where a session ends, sign-in is asked for over the page, so that nothing typed is lost. */
export function ApplicantSession({ children }: { readonly children: ReactNode }) {
  const [expired, setExpired] = useState(false);
  const [queries] = useState(() => {
    const client = createQueryClient(() => {
      // Whoever never signed in has no session that could end: the gate leads them to the door.
      if (client.getQueryData(meQuery.queryKey) !== undefined) setExpired(true);
    });
    return client;
  });
  useReread(queries);
  return (
    <QueryClientProvider client={queries}>
      {children}
      {expired && (
        <SignInAgain
          onClose={() => {
            setExpired(false);
          }}
        />
      )}
    </QueryClientProvider>
  );
}
