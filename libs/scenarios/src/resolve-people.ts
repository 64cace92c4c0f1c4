import { type JsonObject, type JsonValue } from '#engine';

/** How data of a scenario names one of its people. */
const REFERENCE = 'person:';

/** Data with the ids of people in place of `person:<key>`. */
export function resolvePeople<Value extends JsonValue>(data: Value, idOf: (key: string) => string): Value {
  return resolved(data, idOf) as typeof data;
}

function resolved(data: JsonValue, idOf: (key: string) => string): JsonValue {
  if (typeof data === 'string') return data.startsWith(REFERENCE) ? idOf(data.slice(REFERENCE.length)) : data;
  if (Array.isArray(data)) return data.map((item: JsonValue) => resolved(item, idOf));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data as JsonObject).map(([name, value]) => [name, resolved(value, idOf)]));
}
