import { type Field, fieldsOf } from './field';
import { type JsonObject } from './json';

/** The field that asks for the township of the applicant; undefined where the form has none. */
export const townshipField = (schema: JsonObject): Field | undefined =>
  fieldsOf(schema).find((field) => field.kind === 'organisation' && field.of === 'township');

/** The township that was chosen in the form, by its name or its id. */
export function chosenTownship<Township extends { readonly id: string; readonly name: string }>(
  schema: JsonObject,
  data: JsonObject,
  townships: readonly Township[],
): Township | undefined {
  const field = townshipField(schema);
  const chosen = field === undefined ? undefined : data[field.name];
  return townships.find(({ id, name }) => name === chosen || id === chosen);
}
