import { type Json } from '../../forms/json';

/** A value as it is typed: a text as it is, anything else as JSON. */
export const writeValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 1));

/** What was typed, as a value of the kind that the one before has; undefined where it is none. */
export function readValue(text: string, before: unknown): Json | undefined {
  if (typeof before === 'string') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
