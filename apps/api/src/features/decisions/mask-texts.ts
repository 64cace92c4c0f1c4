import { type JsonValue } from '#engine';

/** The value with every text that is hidden from the reader replaced by its mask. */
export function maskTexts(hidden: ReadonlyMap<string, string>, value: JsonValue): JsonValue {
  if (typeof value === 'string') return hidden.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each: JsonValue) => maskTexts(hidden, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, maskTexts(hidden, each)]));
}
