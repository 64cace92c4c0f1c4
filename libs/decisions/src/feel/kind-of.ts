import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin';

/** FEEL's kinds of value, as they are called in sentences for people. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'range'
  | 'function'
  | 'unknown value';

const classes = [
  [FeelDate, 'date'],
  [FeelTime, 'time'],
  [FeelDateTime, 'date and time'],
  [FeelDuration, 'duration'],
] as const;

function kindOfObject(value: object): Kind {
  if (Array.isArray(value)) return 'list';
  for (const [constructor, kind] of classes) if (value instanceof constructor) return kind;
  if (isRange(value)) return 'range';
  if (isFunction(value)) return 'function';
  return 'context';
}

const plain: ReadonlySet<string> = new Set(['boolean', 'number', 'string', 'function'] satisfies Kind[]);

function isPlainKind(type: string): type is Kind {
  return plain.has(type);
}

/** Kind of a FEEL value; never says anything about the value itself. */
export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'object') return kindOfObject(value);
  const type = typeof value;
  return isPlainKind(type) ? type : 'unknown value';
}
