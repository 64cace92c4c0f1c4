import { join } from 'node:path';
import { defineConfig } from 'vite';
import { preloadNext } from './preload-next.mjs';

const here = import.meta.dirname;

/** antd but for what is drawn of it on many pages and not on the inbox, with which the day begins. */
const SHARED = /node_modules[\\/](@ant-design|(antd[\\/]es|@rc-component)[\\/](?!(progress|result)[\\/]))/;

/** The pages as the api serves them, from `dist/web`. */
// Vite reads a default export.
export default defineConfig({
  root: here,
  // Most days of staff begin with the inbox, and most pages need what it needs.
  plugins: [preloadNext('/work.html', ['/app/staff/show-staff.tsx', '/features/inbox/inbox-page.tsx'])],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: join(here, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Staff pages load antd once and keep it; what applicants load is measured in test/browser.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { applicant: join(here, 'index.html'), staff: join(here, 'work.html') },
      output: {
        // A browser fetches six files at a time: what most pages are made of comes as one. React is apart, since applicants have no antd.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'parts', test: SHARED, minShareCount: 12, priority: 1 },
          ],
        },
      },
      // antd marks its modules for React's server components, which we have none of.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
