import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { type InboxFilter } from './inbox-filter';
import { inboxQuery, type Tab, type TaskRow } from './inbox-queries';
import { settleRows } from './settle-rows';

type Pages = InfiniteData<Schema<'InboxPageDto'>>;
const rowsOf = (pages: Pages | undefined): readonly TaskRow[] => pages?.pages.flatMap(({ rows }) => rows) ?? [];

/** The rows of a tab, which keep their places while the list is read again, until the reader or an act of theirs lets it move. */
export function useStableRows(tab: Tab, filter: InboxFilter) {
  const queries = useQueryClient();
  const query = inboxQuery(tab, filter);
  const pages = useInfiniteQuery(query);
  const fresh = useMemo(() => rowsOf(pages.data), [pages.data]);
  const [kept, setKept] = useState<readonly TaskRow[]>([]);
  const settled = settleRows(kept, fresh, pages.hasNextPage);
  useEffect(() => {
    setKept((before) => settleRows(before, fresh, pages.hasNextPage).rows);
  }, [fresh, pages.hasNextPage]);
  return {
    ...settled,
    pages,
    /** Shows the list as it was read last. */
    showFresh: () => {
      setKept(rowsOf(queries.getQueryData(query.queryKey)));
    },
  };
}
