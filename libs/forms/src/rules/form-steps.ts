import { type JsonValue } from '#engine';
import { type FormFinding } from '../finding';
import { isObject, type SchemaPlace } from '../schema-place';

/** Steps name each field once, and whatever is required is either asked for in one of them or known before (`x-preset`). */
export function formSteps({ schema, path }: SchemaPlace): FormFinding | undefined {
  const steps = schema['x-steps'];
  if (!Array.isArray(steps)) return undefined;
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const named = steps.flatMap((step: JsonValue) => (isObject(step) ? textsOf(step['fields']) : []));
  const fault = (reason: string, hint: string): FormFinding => ({ rule: 'form-steps', path: `${path}/x-steps`, reason, hint });
  const unknown = named.find((field) => !Object.hasOwn(properties, field));
  if (unknown !== undefined) return fault(`there is no field ${unknown}`, 'name fields of the form');
  const twice = named.find((field, index) => named.indexOf(field) !== index);
  if (twice !== undefined) return fault(`${twice} is asked for twice`, 'name each field in one step');
  const unasked = textsOf(schema['required']).find((field) => !named.includes(field) && !isPreset(properties[field]));
  if (unasked !== undefined) return fault(`${unasked} is required and never asked for`, 'name it in a step, or give it x-preset');
  return undefined;
}

const textsOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const isPreset = (property: JsonValue | undefined): boolean => isObject(property) && property['x-preset'] !== undefined;
