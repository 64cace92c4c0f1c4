import { type FormFinding } from '../finding';
import { type SchemaPlace } from '../schema-place';

/** An object refuses fields that the form does not name: otherwise data that nobody declared would be stored unmasked. */
export function closedObject({ schema, path, conditional }: SchemaPlace): FormFinding | undefined {
  const isObjectSchema = schema['type'] === 'object' || schema['properties'] !== undefined;
  if (conditional || !isObjectSchema || schema['additionalProperties'] === false) return undefined;
  return { rule: 'closed-object', path, reason: 'the object accepts unknown fields', hint: 'add "additionalProperties": false' };
}
