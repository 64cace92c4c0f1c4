import { isJsonObject, type JsonObject } from '#engine';
import { type Parsed } from '../parse-files';
import { type Matter, type MatterDocument, type MatterLimit } from './matter';

const TEXTS = ['group', 'summary', 'audience', 'fee', 'remedies', 'declaration'] as const;
const LISTS = ['words', 'conditions', 'basis'] as const;
const KEYS: readonly string[] = [...TEXTS, ...LISTS, 'documents', 'limits'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const refused = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** `matter.json`; every text must be there, since a page shows each. */
export function parseMatter(json: unknown): Parsed<Matter> {
  if (!isJsonObject(json)) return refused('a matter is an object');
  const odd = Object.keys(json).find((key) => !KEYS.includes(key));
  if (odd !== undefined) return refused(`${odd} is not known here`);
  const texts = membersOf(json, TEXTS, textOf);
  if (texts === undefined) return refused(`${TEXTS.join(', ')} must be texts`);
  const lists = membersOf(json, LISTS, (value) => listOf(value, textOf));
  if (lists === undefined) return refused(`${LISTS.join(', ')} must be lists of texts`);
  const documents = listOf(json['documents'], parseDocument);
  if (documents === undefined) return refused('documents are { "name", "required", "explanation"?, "field"? }');
  const limits = listOf(json['limits'], parseLimit);
  if (limits === undefined) return refused('limits are { "title", "parameter", "unit": "working-day" | "calendar-day" }');
  return { ok: true, value: { ...texts, ...lists, documents, limits } };
}

const textOf = (value: unknown): string | undefined => (isText(value) ? value : undefined);

/** These members, read; undefined where one cannot be. */
function membersOf<Key extends string, Value>(
  json: JsonObject,
  keys: readonly Key[],
  read: (value: unknown) => Value | undefined,
): Readonly<Record<Key, Value>> | undefined {
  const members = keys.map((key) => [key, read(json[key])] as const);
  return members.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(members) as Readonly<Record<Key, Value>>);
}

function listOf<Item>(value: unknown, parse: (item: unknown) => Item | undefined): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map((item: unknown) => parse(item));
  const known = parsed.filter((item) => item !== undefined);
  return known.length === parsed.length ? known : undefined;
}

const has = (item: unknown, keys: readonly string[]): item is JsonObject =>
  isJsonObject(item) && Object.keys(item).every((key) => keys.includes(key));

function parseDocument(item: unknown): MatterDocument | undefined {
  if (!has(item, ['name', 'required', 'explanation', 'field'])) return undefined;
  const { name, required, ...optional } = item;
  if (!isText(name) || typeof required !== 'boolean') return undefined;
  const told = Object.entries(optional).filter((entry): entry is [string, string] => isText(entry[1]));
  return told.length === Object.keys(optional).length ? { name, required, ...Object.fromEntries(told) } : undefined;
}

function parseLimit(item: unknown): MatterLimit | undefined {
  if (!has(item, ['title', 'parameter', 'unit'])) return undefined;
  const { title, parameter, unit } = item;
  if (!isText(title) || !isText(parameter) || (unit !== 'working-day' && unit !== 'calendar-day')) return undefined;
  return { title, parameter, unit };
}
