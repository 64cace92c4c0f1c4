import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { asCommandId, type CommandId } from '#contract';
import { type ActorRequest } from '../auth/actor-request';
import { ProblemError } from '../problem/problem-error';

const VISIBLE_ASCII = /^[\x21-\x7e]{8,128}$/;

/** The caller's key; throws `idempotency-key-missing` or `idempotency-key-invalid`. */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new ProblemError('idempotency-key-missing');
  if (typeof header !== 'string' || !VISIBLE_ASCII.test(header)) throw new ProblemError('idempotency-key-invalid');
  return header;
}

/** First 16 bytes of SHA-256 over who asks and the key, so that nobody meets another's commands by choosing the same key. */
export function keyDigest(who: string, key: string): Buffer {
  return createHash('sha256')
    .update(who + key)
    .digest()
    .subarray(0, 16);
}

/** 16 bytes that tell two bodies under one key apart. */
export const textDigest = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 16);

/** Id under which a command's outcome is remembered. */
export function commandIdOf(who: string, key: string): CommandId {
  return asCommandId(keyDigest(who, key).toString('base64url'));
}

/** An id for what a command makes, the same however often the command is sent. */
export function uuidOf(command: CommandId): string {
  const hex = createHash('sha256').update(command).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The caller's idempotency key, for what is not a command on a case. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  readIdempotencyKey(context.switchToHttp().getRequest<Request>().headers['idempotency-key']),
);

/** The command id of a signed-in caller; callers without an account share one name space, which suffices for random keys. */
export const IdOfCommand = createParamDecorator((_data: unknown, context: ExecutionContext): CommandId => {
  const request = context.switchToHttp().getRequest<ActorRequest>();
  return commandIdOf(request.actor?.personId ?? 'public', readIdempotencyKey(request.headers['idempotency-key']));
});
