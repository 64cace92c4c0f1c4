import { type JsonValue } from '../json';

/** An object whose values are found under the names of the new version. */
export function renameKeys<Value extends JsonValue>(
  names: ReadonlyMap<string, string>,
  object: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [names.get(name) ?? name, value]));
}
