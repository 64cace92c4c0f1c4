import { type QueryClient } from '@tanstack/react-query';
import { readFilter } from './inbox-filter';
import { choicesQuery, countsQuery, inboxQuery, savedSearchesQuery, tabOf } from './inbox-queries';

/** Begins to read what the inbox shows at this address. */
export function prefetchInbox(queries: QueryClient, { pathname, searchParams }: URL): void {
  const filter = readFilter(searchParams);
  void queries.prefetchInfiniteQuery(inboxQuery(tabOf(pathname.split('/').at(-1)), filter));
  void queries.prefetchQuery(countsQuery(filter));
  void queries.prefetchQuery(savedSearchesQuery);
  void queries.prefetchQuery(choicesQuery);
}
