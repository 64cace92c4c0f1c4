/** JSON as a form holds it. */
export type Json = string | number | boolean | null | JsonList | JsonObject;
export type JsonList = readonly Json[];
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Whether it is an object, and no list. */
export const isJsonObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);

/** Its members that are there. */
export const membersOf = (object: JsonObject): readonly (readonly [name: string, value: Json])[] =>
  Object.entries(object).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));

/** The object itself, or an empty one where the value is none. */
export const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** The list itself, or an empty one where the value is none. */
export const asList = (value: Json | undefined): JsonList => (isList(value) ? value : []);

const isList = (value: Json | undefined): value is JsonList => Array.isArray(value);

/** The object with one member put, or taken out where it is undefined. */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const rest = Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
  return value === undefined ? rest : { ...rest, [name]: value };
}
