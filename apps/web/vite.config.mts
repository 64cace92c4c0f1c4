import { join } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The pages as the api serves them, from `dist/web`. */
// Vite reads a default export.
export default defineConfig({
  root: here,
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: join(here, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Staff pages load antd once and keep it; what applicants load is measured in test/browser.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { applicant: join(here, 'index.html'), staff: join(here, 'work.html') },
      // antd marks its modules for React's server components, which we have none of.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
