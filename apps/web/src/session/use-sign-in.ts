import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { claimPage } from '../api/page-person';
import { type Schema } from '../api/schemas';
import { meQuery } from './me';

/** What somebody types to sign in. */
export interface SignInFields {
  readonly username: string;
  readonly password: string;
}

/** Told whether it is the person whose page it is, or somebody else, who gets a page of their own. */
export type OnSignedIn = (isSomebodyElse: boolean) => void;

/** Signs in. */
export function useSignIn(onSignedIn: OnSignedIn): UseMutationResult<Schema<'MeDto'>, Error, SignInFields> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInFields) => answerOf(api.POST('/api/sign-in', { body })),
    onSuccess: (me) => {
      const isTheirs = claimPage(me.personId);
      if (isTheirs) queries.setQueryData(meQuery.queryKey, me);
      onSignedIn(!isTheirs);
    },
  });
}
