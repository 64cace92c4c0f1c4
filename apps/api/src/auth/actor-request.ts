import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Actor } from '#access';
import { ProblemError } from '../problem/problem-error';

/** A request after the guard; public operations have no actor. */
export interface ActorRequest extends Request {
  actor?: Actor;
}

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (actor === undefined) throw new ProblemError('not-signed-in');
  return actor;
});
