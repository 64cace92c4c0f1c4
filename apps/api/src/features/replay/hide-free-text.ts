import { isJsonObject, type JsonObject, type JsonValue } from '#engine';

/** What bounds a text: where one of these stands, it is a choice, a date, a code or the id of a file, or is masked by its kind. */
const BOUNDING = ['enum', 'const', 'format', 'pattern', 'x-sensitive', 'x-document'] as const;

/** The data with free text (意见、说明、异议理由 …) hidden: it may say anything of a family, and no rule reads it. */
export function hideFreeText(schema: JsonValue | undefined, data: JsonValue): JsonValue {
  if (!isJsonObject(schema)) return data;
  if (Array.isArray(data)) return data.map((each: JsonValue) => hideFreeText(schema['items'], each));
  if (isJsonObject(data)) return withoutFreeText(schema, data);
  return typeof data === 'string' && !BOUNDING.some((key) => key in schema) ? '***' : data;
}

function withoutFreeText({ properties }: JsonObject, data: JsonObject): JsonObject {
  const known = isJsonObject(properties) ? properties : {};
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, hideFreeText(known[name] ?? {}, value)]));
}
