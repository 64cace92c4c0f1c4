import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';

const PAGE = 20;
const behind = (rows: readonly { readonly id: number }[]): number | undefined => (rows.length < PAGE ? undefined : rows.at(-1)?.id);
const queryOf = (after: number, unread: boolean) => ({
  limit: PAGE,
  unread: unread ? ('true' as const) : ('false' as const),
  ...(after === 0 ? {} : { after }),
});

/** Messages to the reader and to the reader's posts, latest first. */
export const messagesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['messages', 'list', unread],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/messages', { params: { query: queryOf(pageParam, unread) } })),
    initialPageParam: 0,
    getNextPageParam: ({ messages }) => behind(messages),
  });

/** Carbon copies to the reader and to the reader's posts, latest first. */
export const copiesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['copies', 'list', unread],
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/inbox/copies', { params: { query: queryOf(pageParam, unread) } })),
    initialPageParam: 0,
    getNextPageParam: ({ copies }) => behind(copies),
  });

/** How many of each are unread. */
export const unreadMessagesQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: async () => (await answerOf(api.GET('/api/messages', { params: { query: { limit: 1 } } }))).unread,
});
export const unreadCopiesQuery = queryOptions({
  queryKey: ['copies', 'unread'],
  queryFn: async () => (await answerOf(api.GET('/api/inbox/copies', { params: { query: { limit: 1 } } }))).unread,
});

/** Marks a message or a copy as read. */
export function useMarkRead() {
  const queries = useQueryClient();
  const afterwards = (key: string) => ({ onSettled: () => queries.invalidateQueries({ queryKey: [key] }) });
  return {
    message: useMutation({
      mutationFn: (id: number) => command((header) => answerOf(api.POST('/api/messages/{id}/read', { params: { path: { id }, header } }))),
      ...afterwards('messages'),
    }),
    copy: useMutation({
      mutationFn: (id: number) =>
        command((header) => answerOf(api.POST('/api/inbox/copies/{id}/read', { params: { path: { id }, header } }))),
      ...afterwards('copies'),
    }),
  };
}
