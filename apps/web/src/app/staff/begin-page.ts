import { meQuery } from '../../session/me';
import { staffQueries } from '../../session/staff-session';
import { ALL_PAGES } from './pages/all-pages';
import { findPage } from './find-page';

/** Where one lands who names no page. */
export const FIRST_PAGE = '/inbox/mine';
/** What stands before every address of staff. */
export const STAFF_BASE = '/work';

/** Begins to fetch who is signed in, the page of this address and what it shows, while the rest is still on its way. */
export function beginPage(address: URL): void {
  const path = address.pathname.slice(STAFF_BASE.length);
  const page = findPage(ALL_PAGES, path.length > 1 ? path : FIRST_PAGE);
  void staffQueries.prefetchQuery(meQuery);
  if (page === undefined) return;
  page.prefetch?.(staffQueries, address);
  // The router asks for it again, and tells what failed.
  page.load().catch(() => undefined);
}
