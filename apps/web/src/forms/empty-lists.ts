import { type Field } from './field';
import { asList, asObject, type JsonObject } from './json';

/** Lists that must be handed in and may be empty: nobody is made to put something into them but where the guide asks for it. */
const emptyLists = (schema: JsonObject, asked: readonly string[]): readonly string[] =>
  asList(schema['required'])
    .map(String)
    .filter((name) => {
      const { type, minItems } = asObject(asObject(schema['properties'])[name]);
      return type === 'array' && minItems === undefined && !asked.includes(name);
    });

/** The data with an empty list wherever one may be handed in, is not asked for, and nothing was given. */
export const withEmptyLists = (schema: JsonObject, data: JsonObject, asked: readonly string[] = []): JsonObject => ({
  ...Object.fromEntries(emptyLists(schema, asked).map((name) => [name, []])),
  ...data,
});

/** The fields, with those lists told as optional. */
export const tellEmptyLists = (schema: JsonObject, fields: readonly Field[], asked: readonly string[] = []): readonly Field[] =>
  fields.map((field) => (emptyLists(schema, asked).includes(field.name) ? { ...field, required: false } : field));
