import { type NextFunction, type Request, type Response } from 'express';
import { ProblemError } from '../problem/problem-error';

/** Deeper than any form; what walks through a body may then recurse. */
const DEEPEST = 64;
/** Keys that name no field but reach, or pretend to be, an object's prototype; class-transformer would drop them without a word. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** PostgreSQL keeps no text with NUL or with half a character in it. */
const UNKEPT = /[\0\p{Surrogate}]/u;

/** Refuses, as `malformed-request`, what can only be meant to hurt: nesting without end, keys of prototypes, NUL or half a character in a text, NUL in the address. */
export function refuseHostileInput(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.includes('%00') || !isPlain(request.body)) throw new ProblemError('malformed-request');
  next();
}

/** Walks without recursion, which is what deep nesting attacks. */
function isPlain(body: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, depth } = at;
    if (typeof value === 'string' && UNKEPT.test(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST) return false;
    for (const [key, inner] of Object.entries(value)) {
      if (PROTOTYPE_KEYS.has(key) || UNKEPT.test(key)) return false;
      open.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}
