import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command, type CommandHeader } from '../../api/command';
import { type Schema } from '../../api/schemas';

export type Account = Schema<'AccountDto'>;

/** Accounts by how a name begins, page after page; without a search those of staff. */
export const peopleQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', search],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/people', { params: { query: { ...(search && { search }), ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One account with every post it has or had. */
export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id], queryFn: () => answerOf(api.GET('/api/people/{id}', { params: { path: { id } } })) });

/** Every post that can be given. */
export const postsQuery = queryOptions({
  queryKey: ['posts'],
  queryFn: () => answerOf(api.GET('/api/people/posts')),
  staleTime: Infinity,
});

/** Every organisation of the county. */
export const officesQuery = queryOptions({ queryKey: ['organisations'], queryFn: () => answerOf(api.GET('/api/organisations')) });

/** Adds an account. */
export function useCreateAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'NewAccountDto'>) => command((header) => answerOf(api.POST('/api/people', { params: { header }, body }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
}

/** What is done with an account; each reads it again. */
export function useAccountCommands(id: string) {
  const queries = useQueryClient();
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['people'] });
  const params = (header: CommandHeader) => ({ path: { id }, header });
  return {
    givePost: useMutation({
      mutationFn: (body: Schema<'GivePostDto'>) =>
        command((header) => answerOf(api.POST('/api/people/{id}/posts', { params: params(header), body }))),
      onSettled,
    }),
    endPost: useMutation({
      mutationFn: (body: Schema<'EndPostDto'>) =>
        command((header) => answerOf(api.POST('/api/people/{id}/posts/end', { params: params(header), body }))),
      onSettled,
    }),
    lock: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/people/{id}/lock', { params: params(header) }))),
      onSettled,
    }),
    unlock: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/people/{id}/unlock', { params: params(header) }))),
      onSettled,
    }),
    reset: useMutation({
      mutationFn: () => command((header) => answerOf(api.POST('/api/people/{id}/reset-password', { params: params(header) }))),
      onSettled,
    }),
  };
}
