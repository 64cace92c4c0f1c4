import { FeelDate, FeelDateTime, FeelDuration, FeelTime, duration, parseDate, parseDateTime, parseTime } from 'feelin';

interface TypeRule {
  /** What a value of JSON becomes; undefined where it is not of the type. */
  readonly read: (value: unknown) => unknown;
}

function pass(fits: (value: unknown) => boolean): TypeRule {
  return { read: (value) => (fits(value) ? value : undefined) };
}

function temporal(constructor: abstract new (...values: never) => unknown, parse: (text: string) => unknown): TypeRule {
  return { read: (value) => (value instanceof constructor ? value : typeof value === 'string' ? (parse(value) ?? undefined) : undefined) };
}

const rules = {
  string: pass((value) => typeof value === 'string'),
  number: pass((value) => typeof value === 'number'),
  integer: pass((value) => Number.isSafeInteger(value)),
  boolean: pass((value) => typeof value === 'boolean'),
  date: temporal(FeelDate, parseDate),
  time: temporal(FeelTime, parseTime),
  'date and time': temporal(FeelDateTime, parseDateTime),
  duration: temporal(FeelDuration, duration),
  list: pass(Array.isArray),
  context: pass((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  any: pass(() => true),
} as const satisfies Record<string, TypeRule>;

/** Types that a decision may ask for or give. */
export type ValueType = keyof typeof rules;

/** Names of types in files: DMN's own, and those that modelers write for them. */
const names: Readonly<Record<string, ValueType>> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  long: 'integer',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  'date and time': 'date and time',
  dayTimeDuration: 'duration',
  'days and time duration': 'duration',
  yearMonthDuration: 'duration',
  'years and months duration': 'duration',
  list: 'list',
  context: 'context',
  Any: 'any',
};

/** The type that a `typeRef` names, with or without the prefix of FEEL's namespace. */
export function findValueType(typeRef: string): ValueType | undefined {
  const name = typeRef.replace(/^feel:/, '');
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** The value as FEEL's own of that type (a date from ISO text, say), null as null, or undefined where it does not fit. */
export function readTyped(value: unknown, type: ValueType): unknown {
  return value === null ? null : rules[type].read(value);
}
