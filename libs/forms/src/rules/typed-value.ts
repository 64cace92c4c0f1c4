import { type FormFinding } from '../finding';
import { type SchemaPlace } from '../schema-place';

const describing = ['type', 'enum', 'const', '$ref', 'oneOf', 'anyOf', 'allOf'];

/** A field says what it may hold, and a list what its items are. */
export function typedValue({ schema, path, conditional }: SchemaPlace): FormFinding | undefined {
  if (conditional) return undefined;
  if (!describing.some((keyword) => schema[keyword] !== undefined)) {
    return { rule: 'typed-value', path, reason: 'the value may be anything', hint: 'give it a "type" or an "enum"' };
  }
  if (schema['type'] !== 'array' || schema['items'] !== undefined || schema['prefixItems'] !== undefined) return undefined;
  return { rule: 'typed-value', path, reason: 'the items of the list may be anything', hint: 'describe them under "items"' };
}
