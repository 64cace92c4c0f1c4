import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { type Log } from '../log';

const LEVELS = { TRACE: 'debug', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const satisfies Record<string, keyof Log>;

/** Must run before anything else of Temporal's: Nest owns the signals of the process, and the SDK's lines go to our log. */
export function installTemporalRuntime(log: Log): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      log[LEVELS[level]]({ workflowId: meta?.['workflowId'], activityType: meta?.['activityType'] }, message);
    }),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}
