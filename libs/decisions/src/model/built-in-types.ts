import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin';

/** Whether a value is a context of FEEL. */
export function isContextValue(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** FEEL's own types: whether a value is of one. */
export const builtInTypes = {
  Any: () => true,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof FeelDate,
  time: (value) => value instanceof FeelTime,
  'date and time': (value) => value instanceof FeelDateTime,
  'days and time duration': (value) => value instanceof FeelDuration && !value.yearsMonths,
  'years and months duration': (value) => value instanceof FeelDuration && value.yearsMonths,
  list: (value) => Array.isArray(value),
  context: isContextValue,
  function: (value) => isFunction(value),
  range: (value) => isRange(value),
} as const satisfies Record<string, (value: unknown) => boolean>;

const otherNames: Readonly<Record<string, string>> = {
  any: 'Any',
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
};

/** The name of a type without a prefix of XML, in today's spelling. */
export function normaliseType(reference: string): string {
  const name = reference.replace(/^[\w-]+:/, '');
  return otherNames[name] ?? name;
}
