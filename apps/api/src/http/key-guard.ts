import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { readIdempotencyKey } from './command-id';

/** Asks for the idempotency key where doing a thing twice is doing it once anyway; whatever else changes something remembers the key, see `once`. */
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    readIdempotencyKey(context.switchToHttp().getRequest<Request>().headers['idempotency-key']);
    return true;
  }
}
