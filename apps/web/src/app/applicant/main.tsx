import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../../api/query-client';
import { LanguageProvider } from '../../texts/language';
import '../page.css';
import { applicantRouter } from './applicant-routes';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <QueryClientProvider client={createQueryClient(() => undefined)}>
        <RouterProvider router={applicantRouter} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
}
