import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

/** The tabs in the order in which they stand. */
export const TABS = ['mine', 'claimable', 'team', 'deputy', 'done'] as const;
export type Tab = (typeof TABS)[number];
export type TaskRow = Schema<'TaskRowDto'>;

/** One tab, page after page, most urgent first. */
export const inboxQuery = (tab: Tab) =>
  infiniteQueryOptions({
    queryKey: ['inbox', tab],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/inbox', { params: { query: { tab, limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Exact numbers for the tabs. */
export const countsQuery = queryOptions({ queryKey: ['inbox', 'counts'], queryFn: () => answerOf(api.GET('/api/inbox/counts')) });
