/** Plain JSON, the only kind of value that a case's variables may hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
/** A JSON object: variables by name, or the data of a form. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
