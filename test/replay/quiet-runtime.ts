import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Errors only: once a test file, before anything else of Temporal's. */
export function installQuietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}
