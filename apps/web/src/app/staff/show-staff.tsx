import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../../texts/language';
import { StaffApp } from './staff-app';

/** Shows the pages of staff. */
export function showStaff(): void {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <LanguageProvider>
      <StaffApp />
    </LanguageProvider>,
  );
}
