/** Plain JSON, the only kind of value that a case's variables may hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
/** Whether this JSON is an object, neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A JSON object: variables by name, or the data of a form. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
