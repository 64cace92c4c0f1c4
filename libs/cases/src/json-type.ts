import { type JsonValue } from '#engine';

/** The JSON type of a value, `list` for arrays. */
export function jsonType(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
