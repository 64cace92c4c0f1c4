import { createBrowserRouter } from 'react-router';
import { MattersPage } from '../../features/matters/matters-page';
import { AccountGate } from '../../session/plain/account-gate';
import { BrokenPage } from '../../ui/broken-page';
import { ApplicantLayout } from './applicant-layout';
import { type ApplicantArea } from './routes/applicant-area';
import { applyingPages } from './routes/applying-pages';
import { followingPages } from './routes/following-pages';

const AREAS: readonly ApplicantArea[] = [applyingPages, followingPages];

/** The first page comes at once; the others when they are opened. */
export const applicantRouter = createBrowserRouter([
  {
    element: <ApplicantLayout />,
    errorElement: <BrokenPage />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { index: true, element: <MattersPage /> },
          ...AREAS.flatMap(({ open }) => open),
          { element: <AccountGate />, children: AREAS.flatMap(({ account }) => account) },
          { path: '*', element: <MattersPage /> },
        ],
      },
    ],
  },
]);
