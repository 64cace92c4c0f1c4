import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { resolve } from 'node:path';

let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows as they stand in the sources, bundled once a test file. */
export function bundleSources(): Promise<WorkflowBundleWithSourceMap> {
  bundled ??= bundleWorkflowCode({
    workflowsPath: resolve(__dirname, '../../workflows/runtime/index.ts'),
    logger: { ...console, trace: ignore, debug: ignore, info: ignore, log: ignore },
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: ['source', '...'] } }),
  });
  return bundled;
}

function ignore(): void {
  // Only warnings and errors of the bundler matter in a test.
}
