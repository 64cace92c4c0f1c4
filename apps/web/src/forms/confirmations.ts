import { type Field, fieldsOf } from './field';
import { asObject, type Json, type JsonObject } from './json';

/** What is asked once more before it is handed in: what will happen, and the field whose answer it is, unless it is the whole form. */
export interface Confirmation {
  readonly says: string;
  readonly answered?: Field;
}

/** What the form says of what was filled in (`x-confirm`): first of the whole, then answer by answer in the form's order. */
export function confirmationsOf(schema: JsonObject, data: JsonObject): readonly Confirmation[] {
  const whole = schema['x-confirm'];
  const properties = asObject(schema['properties']);
  const answers = fieldsOf(schema).flatMap((field) => ofField(field, asObject(properties[field.name]), data[field.name]));
  return typeof whole === 'string' ? [{ says: whole }, ...answers] : answers;
}

function ofField(field: Field, schema: JsonObject, value: Json | undefined): readonly Confirmation[] {
  if (typeof value !== 'string' && typeof value !== 'boolean') return [];
  const says = asObject(schema['x-confirm'])[String(value)];
  return typeof says === 'string' ? [{ says, answered: field }] : [];
}
