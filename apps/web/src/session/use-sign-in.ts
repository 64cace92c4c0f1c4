import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { type Schema } from '../api/schemas';
import { meQuery } from './me';

/** What somebody types to sign in. */
export interface SignInFields {
  readonly username: string;
  readonly password: string;
}

/** Signs in; `onSignedIn` is told who came. */
export function useSignIn(onSignedIn: (me: Schema<'MeDto'>) => void): UseMutationResult<Schema<'MeDto'>, Error, SignInFields> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInFields) => answerOf(api.POST('/api/sign-in', { body })),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      onSignedIn(me);
    },
  });
}
