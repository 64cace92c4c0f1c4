import { createRoot } from 'react-dom/client';
import '../page.css';
import { LanguageProvider } from '../../texts/language';
import { StaffApp } from './staff-app';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <StaffApp />
    </LanguageProvider>,
  );
}
