import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { type InboxFilter } from './inbox-filter';

/** The tabs in the order in which they stand. */
export const TABS = ['mine', 'claimable', 'team', 'held', 'deputy', 'done'] as const;
export type Tab = (typeof TABS)[number];
export type TaskRow = Schema<'TaskRowDto'>;

/** The tab of this name in an address; one's own where it names none. */
export const tabOf = (name: string | undefined): Tab => TABS.find((tab) => tab === name) ?? 'mine';

/** Some more than a screen shows: what nobody looks at yet need not be laid out before the first can be clicked. */
const PAGE = 30;

/** One tab under a filter, page after page, most urgent first. */
export const inboxQuery = (tab: Tab, filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', tab, filter],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/inbox', { params: { query: { ...filter, tab, limit: PAGE, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Exact numbers for the tabs under a filter. */
export const countsQuery = (filter: InboxFilter) =>
  queryOptions({
    queryKey: ['inbox', 'counts', filter],
    queryFn: () => answerOf(api.GET('/api/inbox/counts', { params: { query: filter } })),
    placeholderData: (before) => before,
  });

/** What the inbox can be narrowed to. */
export const choicesQuery = queryOptions({
  queryKey: ['inbox-choices'],
  queryFn: () => answerOf(api.GET('/api/inbox/choices')),
  staleTime: Infinity,
});

/** Searches that were kept, one's own and the teams'. */
export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: () => answerOf(api.GET('/api/saved-searches')),
});
