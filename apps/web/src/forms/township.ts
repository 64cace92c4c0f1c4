import { type Field, fieldsOf } from './field';
import { type JsonObject } from './json';

/** The field that asks for the township of the applicant; undefined where the form has none. */
export const townshipField = (schema: JsonObject): Field | undefined =>
  fieldsOf(schema).find((field) => field.kind === 'organisation' && field.of === 'township');
