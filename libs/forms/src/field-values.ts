import { type JsonObject, type JsonValue } from '#engine';
import { isObject, type Step } from './schema-place';

/** The data with the values at the steps replaced; data that lacks the field is returned as it is. */
export function replaceValues(data: JsonValue, steps: readonly Step[], replace: (value: JsonValue) => JsonValue): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined) return replace(data);
  if (step === 'each-item') return Array.isArray(data) ? data.map((item: JsonValue) => replaceValues(item, rest, replace)) : data;
  const value = isObject(data) && Object.hasOwn(data, step.field) ? data[step.field] : undefined;
  if (!isObject(data) || value === undefined) return data;
  return { ...data, [step.field]: replaceValues(value, rest, replace) };
}

/** The values that stand at the steps. */
export function listValues(data: JsonObject, steps: readonly Step[]): readonly JsonValue[] {
  const values: JsonValue[] = [];
  replaceValues(data, steps, (value) => {
    values.push(value);
    return value;
  });
  return values;
}
