import { type Kind } from './kind-of';

/** A kind with its article, for sentences. */
export function aKind(kind: Kind): string {
  return kind === 'null' ? 'null' : `a ${kind}`;
}
