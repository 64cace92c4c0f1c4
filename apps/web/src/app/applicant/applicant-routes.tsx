import { createBrowserRouter } from 'react-router';
import { MattersPage } from '../../features/matters/matters-page';
import { ApplicantLayout } from './applicant-layout';

/** The first page comes at once; the others when they are opened. */
export const applicantRouter = createBrowserRouter([
  {
    element: <ApplicantLayout />,
    children: [
      { index: true, element: <MattersPage /> },
      { path: 'track', lazy: async () => ({ Component: (await import('../../features/track/track-page')).TrackPage }) },
      { path: '*', element: <MattersPage /> },
    ],
  },
]);
