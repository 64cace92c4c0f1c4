import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';

const PAGE = 20;

/** Messages to whoever is signed in, the latest first, a page after another. */
export const mailboxQuery = infiniteQueryOptions({
  queryKey: ['messages'],
  queryFn: ({ pageParam: after }) =>
    answerOf(api.GET('/api/messages', { params: { query: { limit: PAGE, ...(after === undefined ? {} : { after }) } } })),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ messages }) => (messages.length < PAGE ? undefined : messages.at(-1)?.id),
});

/** Marks a message as read. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => command((header) => answerOf(api.POST('/api/messages/{id}/read', { params: { path: { id }, header } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
}
