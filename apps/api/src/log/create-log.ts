import { destination, pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

/** What never gets into a log line, wherever somebody puts it. */
const SECRETS = ['password', 'token', 'identityNumber', 'identityTail', 'phone', 'authorization', 'cookie', 'data', 'payload'];

/** JSON lines on stdout; errors without the fields that drivers attach (they quote values of rows). */
export function createLog(level: LoggerOptions['level'], to: DestinationStream = destination(1)): Logger {
  const options = {
    level: level ?? 'info',
    base: { app: 'api' },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '***' },
    serializers: { err: describeError },
  };
  return pino(options, to);
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type: error.name, message: error.message, stack: error.stack, ...code };
}
