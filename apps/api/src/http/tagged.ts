import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { map, type Observable } from 'rxjs';

/**
 * Tags what everybody may read: whoever has it and asks for it again gets 304, and nobody on the way shows it unasked, since it must vanish to
 * the minute. True where the asker has it already.
 */
export function tag(request: Request, response: Response, body: string): boolean {
  response.setHeader('ETag', `"${createHash('sha256').update(body).digest('base64url')}"`);
  response.setHeader('Cache-Control', 'public, no-cache');
  if (!request.fresh) return false;
  response.status(304);
  return true;
}

/** The same for JSON answers. */
@Injectable()
export class TaggedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    return next.handle().pipe(map((body: unknown) => (tag(request, response, JSON.stringify(body)) ? undefined : body)));
  }
}
