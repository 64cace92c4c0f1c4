import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

/** The tabs in the order in which they stand. */
export const MESSAGE_TABS = ['waiting', 'overdue', 'unread', 'answered'] as const;
export type MessageTab = (typeof MESSAGE_TABS)[number];
export type DepartmentMessage = Schema<'DepartmentMessageDto'>;

export const countsQuery = queryOptions({
  queryKey: ['department-messages', 'counts'],
  queryFn: () => answerOf(api.GET('/api/department-messages/counts')),
});

/** One tab, page after page. */
export const messagesQuery = (tab: MessageTab) =>
  infiniteQueryOptions({
    queryKey: ['department-messages', 'list', tab],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/department-messages', { params: { query: { tab, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One message with the form of its answer, or the answer that was given. */
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['department-messages', 'one', id],
    queryFn: () => answerOf(api.GET('/api/department-messages/{id}', { params: { path: { id } } })),
  });
