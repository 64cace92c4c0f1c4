import { isJsonObject, type JsonObject, type JsonValue } from '#engine';

/** Members of a form's schema whose texts people read; every other text in it is data. */
const READ: readonly string[] = ['title', 'description', 'x-confirm'];
/** What holds sentences by answer. */
const SENTENCES = 'x-confirm';
/** What holds data, and no schema. */
const DATA: readonly string[] = ['const', 'enum', 'default', 'examples', 'x-preset', 'required', 'fields'];
/** What holds schemas by names, which may be any of those above. */
const NAMED: readonly string[] = ['properties', '$defs'];

/** The same schema with each text that people read said otherwise. */
export const saySchema = (schema: JsonObject, say: (text: string) => string): JsonObject =>
  mapped(schema, (value, key) => sayMember(key, value, say));

function sayMember(key: string, value: JsonValue, say: (text: string) => string): JsonValue {
  if (typeof value === 'string') return READ.includes(key) ? say(value) : value;
  if (DATA.includes(key)) return value;
  if (key === SENTENCES && isJsonObject(value)) return mapped(value, (each) => sayMember(SENTENCES, each, say));
  if (NAMED.includes(key) && isJsonObject(value)) return mapped(value, (each) => sayMember('', each, say));
  if (Array.isArray(value)) return value.map((item: JsonValue) => sayMember('', item, say));
  return isJsonObject(value) ? saySchema(value, say) : value;
}

/** The texts of a form that people read. */
export function listSchemaWords(schema: JsonObject): readonly string[] {
  const words: string[] = [];
  saySchema(schema, (text) => {
    words.push(text);
    return text;
  });
  return words;
}

const mapped = (object: JsonObject, change: (value: JsonValue, key: string) => JsonValue): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
