import { type JsonObject, type JsonValue } from '#engine';
import { kindOf } from './kind-of';
import { type Read } from './list-reads';

const longestText = 200;
const longestList = 10;

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isShort(value: JsonValue): boolean {
  return value === null || (typeof value === 'string' ? value.length <= longestText : typeof value !== 'object');
}

/** A scalar or a short list of scalars as it is; of anything longer the kind alone, as `<list>`. */
export function shorten(value: JsonValue): JsonValue {
  const kept = isList(value) ? value.length <= longestList && value.every(isShort) : isShort(value);
  return kept ? value : `<${kindOf(value)}>`;
}

const deepestBrief = 3;

/** Short lists and contexts with what is in them; of anything longer or deeper the kind alone. */
export function brief(value: JsonValue, depth = 0): JsonValue {
  if (value === null || typeof value !== 'object') return shorten(value);
  const kept = depth < deepestBrief && Object.keys(value).length <= longestList;
  if (!kept) return `<${kindOf(value)}>`;
  if (isList(value)) return value.map((item) => brief(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, brief(entry, depth + 1)]));
}

function follow(value: JsonValue, names: readonly string[], from: number): JsonValue {
  const name = names[from];
  if (name === undefined) return shorten(value);
  if (isList(value)) return value.length <= longestList ? shorten(value.map((item) => follow(item, names, from))) : shorten(value);
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return null;
  return follow(value[name] ?? null, names, from + 1);
}

/** Where to look for what a text reads, made once for it. */
export type Looks = readonly { readonly path: string; readonly names: readonly string[]; readonly head: string }[];

/** The places of reads; names in filters are left out, since they may mean fields of an item. */
export function looksOf(reads: readonly Read[]): Looks {
  const looks = reads.filter(({ filtered }) => !filtered).map(({ names }) => ({ path: names.join('.'), names, head: names[0] ?? '' }));
  return [...new Map(looks.map((look) => [look.path, look])).values()];
}

/** What an expression saw, by path: `{ "firstReview.decision": "pass" }`. What is not there is null, as FEEL sees it. */
export function pickInputs(looks: Looks, variables: JsonObject): JsonObject {
  const seen: Record<string, JsonValue> = {};
  for (const { path, names, head } of looks) if (Object.hasOwn(variables, head)) seen[path] = follow(variables, names, 0);
  return seen;
}
