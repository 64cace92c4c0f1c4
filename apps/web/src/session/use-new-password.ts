import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { command } from '../api/command';
import { meQuery } from './me';

/** What somebody types to choose a password of their own. */
export interface NewPassword {
  readonly current: string;
  readonly next: string;
}

/** Characters that a password has at least. */
export const SHORTEST = 10;

/** Changes the password that somebody else knows; what was closed until then opens. */
export function useNewPassword(): UseMutationResult<unknown, Error, NewPassword> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ current, next }: NewPassword) =>
      command((header) => answerOf(api.POST('/api/my-password', { params: { header }, body: { current, password: next } }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
