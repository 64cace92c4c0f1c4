import { isJsonObject, type JsonObject, type JsonValue } from '#engine';

/** A JSON object as a file has it; undefined where it is something else. */
export function readJsonFile(text: string): JsonObject | undefined {
  try {
    const read = JSON.parse(text) as JsonValue;
    return isJsonObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
