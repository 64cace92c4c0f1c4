import { randomUUID } from 'node:crypto';
import { type NextFunction, type Response } from 'express';
import { type Logger } from 'pino';
import { type ActorRequest } from '../auth/actor-request';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Gives each request an id (the caller's, where it is sane) and logs its end: method, path without the query, status, milliseconds. */
export function createRequestLog(log: Logger): (request: ActorRequest & { id?: string }, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    request.id = requestId;
    response.setHeader('X-Request-Id', requestId);
    const startedAt = performance.now();
    const path = request.originalUrl.split('?', 1)[0];
    response.once('finish', () => {
      const level = levelOf(response.statusCode);
      if (!log.isLevelEnabled(level)) return;
      const ms = Math.round(performance.now() - startedAt);
      log[level]({ requestId, method: request.method, path, status: response.statusCode, ms, person: request.actor?.personId }, 'request');
    });
    next();
  };
}

/** Successes are told at `debug` only: at hundreds a second they cost more than they tell. */
function levelOf(status: number): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  return status >= 400 ? 'info' : 'debug';
}
