import { type LoggerService } from '@nestjs/common';
import { pino, type Logger, type LoggerOptions } from 'pino';
import { errorCode, errorPlace } from './error-code';

/** JSON lines on stdout; of an error only code and place, since its text could quote data. */
export function createLog(level: LoggerOptions['level']): Logger {
  return pino({
    level: level ?? 'info',
    base: { app: 'worker' },
    serializers: { err: (error: unknown) => ({ type: errorCode(error), message: errorCode(error), stack: errorPlace(error).join('\n') }) },
  });
}

/** Nest's own messages, as lines of the same log. */
export function createNestLog(log: Logger): LoggerService {
  const line =
    (level: 'debug' | 'warn' | 'error') =>
    (message: unknown): void => {
      log[level]({}, message instanceof Error ? errorCode(message) : String(message));
    };
  return {
    log: line('debug'),
    debug: line('debug'),
    verbose: line('debug'),
    warn: line('warn'),
    error: line('error'),
    fatal: line('error'),
  };
}
