import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUNDLE_PATH } from './bundle-path';

/** Run after tsc: bundles the compiled workflows into the one file that the worker loads. */
async function build(): Promise<void> {
  const workflowsPath = resolve(__dirname, '../../../workflows/runtime/index.js');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  writeFileSync(BUNDLE_PATH, code);
}

void build();
