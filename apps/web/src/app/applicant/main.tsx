import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ApplicantSession } from '../../session/plain/applicant-session';
import { LanguageProvider } from '../../texts/language';
import '../page.css';
import { applicantRouter } from './applicant-routes';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <ApplicantSession>
        <RouterProvider router={applicantRouter} />
      </ApplicantSession>
    </LanguageProvider>,
  );
}
