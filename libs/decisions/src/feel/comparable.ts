import { type Kind } from './kind-of';

const ordered: ReadonlySet<Kind> = new Set(['number', 'string', 'date', 'time', 'date and time', 'duration', 'null']);

/** The value that FEEL compares: it takes a list of one item for the item. */
export function unwrap(value: unknown): unknown {
  return Array.isArray(value) && value.length < 2 ? unwrap(value[0]) : value;
}

/** A kind with its article, for sentences. */
export function aKind(kind: Kind): string {
  return kind === 'null' ? 'null' : `a ${kind}`;
}

/** Whether two kinds cannot be compared, for equality or for `order`. Null may be compared with anything: that is how a file asks whether something is there. */
export function mismatch(left: Kind, right: Kind, order: boolean): boolean {
  if (order && !(ordered.has(left) && ordered.has(right))) return true;
  return left !== right && left !== 'null' && right !== 'null';
}
