import { createBrowserRouter, Navigate } from 'react-router';
import { StaffLayout } from './staff-layout';

/** Each page is loaded when it is first opened. */
export const staffRouter = createBrowserRouter(
  [
    {
      element: <StaffLayout />,
      children: [
        { index: true, element: <Navigate to="/inbox/mine" replace /> },
        { path: 'inbox/:tab', lazy: async () => ({ Component: (await import('../../features/inbox/inbox-page')).InboxPage }) },
        { path: 'tasks/:id', lazy: async () => ({ Component: (await import('../../features/task/task-page')).TaskPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('./not-found-page')).NotFoundPage }) },
      ],
    },
  ],
  { basename: '/work' },
);
