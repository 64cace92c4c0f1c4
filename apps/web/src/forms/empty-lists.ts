import { type Field } from './field';
import { asList, asObject, type JsonObject } from './json';

/** Lists that must be handed in and may be empty: nobody is made to put something into them. */
const emptyLists = (schema: JsonObject): readonly string[] =>
  asList(schema['required'])
    .map(String)
    .filter((name) => {
      const { type, minItems } = asObject(asObject(schema['properties'])[name]);
      return type === 'array' && minItems === undefined;
    });

/** The data with an empty list wherever one may be handed in and nothing was given. */
export const withEmptyLists = (schema: JsonObject, data: JsonObject): JsonObject => ({
  ...Object.fromEntries(emptyLists(schema).map((name) => [name, []])),
  ...data,
});

/** The fields, with those lists told as optional. */
export const tellEmptyLists = (schema: JsonObject, fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => (emptyLists(schema).includes(field.name) ? { ...field, required: false } : field));
