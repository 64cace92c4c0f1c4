import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { problemBody } from './problem-body';
import { problemOf } from './problem-of';
import { PROBLEMS } from './problems';

/** Turns everything thrown into problem+json; causes of `internal` go to the log and nowhere else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const requestId = idOf(http.getRequest<Request>());
    const problem = problemOf(error);
    const { status } = PROBLEMS[problem.code];
    if (status >= 500) this.log.error({ err: error, requestId }, problem.code);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.extras.retryAfter !== undefined) response.setHeader('Retry-After', String(problem.extras.retryAfter));
    response.status(status).type('application/problem+json');
    response.send(JSON.stringify(problemBody(problem, problem.code === 'internal' ? requestId : undefined)));
  }
}

function idOf(request: Request): string | undefined {
  return 'id' in request && typeof request.id === 'string' ? request.id : undefined;
}
