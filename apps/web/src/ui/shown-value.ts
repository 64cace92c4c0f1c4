const LONGEST = 120;

/** Any JSON as one short line; what is longer ends with how much there is. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  const text = JSON.stringify(value) ?? '';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
