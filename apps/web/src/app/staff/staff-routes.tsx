import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { BrokenPage } from '../../ui/broken-page';
import { FIRST_PAGE, STAFF_BASE } from './begin-page';
import { ALL_PAGES } from './pages/all-pages';
import { type StaffPage } from './pages/staff-page';
import { PermittedPage } from './permitted-page';
import { StaffLayout } from './staff-layout';

/** Each page is loaded when it is first opened. */
export const staffRouter = createBrowserRouter(
  [
    {
      element: <StaffLayout />,
      errorElement: <BrokenPage />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { index: true, element: <Navigate to={FIRST_PAGE} replace /> },
            ...ALL_PAGES.map(routeOf),
            { path: '*', lazy: async () => ({ Component: (await import('./not-found-page')).NotFoundPage }) },
          ],
        },
      ],
    },
  ],
  { basename: STAFF_BASE },
);

function routeOf({ path, needs, load }: StaffPage): RouteObject {
  return {
    path,
    lazy: async () => {
      const Page = await load();
      return { element: <PermittedPage needs={needs}>{<Page />}</PermittedPage> };
    },
  };
}
