import { resolve } from 'node:path';

/** `dist/workflow-bundle.js`, seen from the compiled worker. */
export const BUNDLE_PATH = resolve(__dirname, '../../../workflow-bundle.js');
