import { pointer } from './json-pointer';

const longestText = 10_000;
const deepestData = 32;

/** JSON pointer of a text or a nesting too long for any form, so that patterns and recursion stay cheap; undefined if there is none. */
export function findOversizedData(data: unknown, path = '', depth = 0): string | undefined {
  if (typeof data === 'string') return data.length > longestText ? path : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  if (depth >= deepestData) return path;
  for (const [name, value] of Object.entries(data)) {
    const found = findOversizedData(value, pointer(path, name), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
