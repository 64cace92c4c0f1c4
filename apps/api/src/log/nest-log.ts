import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

/** Nest's own messages, as lines of the same log. */
export function createNestLog(log: Logger): LoggerService {
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: unknown): void => {
      log[level](message instanceof Error ? { err: message } : {}, message instanceof Error ? message.name : String(message));
    };
  return {
    log: line('debug'),
    error: line('error'),
    warn: line('warn'),
    debug: line('debug'),
    verbose: line('debug'),
    fatal: line('error'),
  };
}
