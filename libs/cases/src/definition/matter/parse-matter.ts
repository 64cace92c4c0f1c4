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
  const { group, summary, audience, fee, remedies, declaration } = json;
  if (!isText(group) || !isText(summary) || !isText(audience) || !isText(fee) || !isText(remedies) || !isText(declaration))
    return refused(`${TEXTS.join(', ')} must be texts`);
  const [words, conditions, basis] = LISTS.map((key) => listOf(json[key], (item) => (isText(item) ? item : undefined)));
  if (words === undefined || conditions === undefined || basis === undefined) return refused(`${LISTS.join(', ')} must be lists of texts`);
  const documents = listOf(json['documents'], parseDocument);
  if (documents === undefined) return refused('documents are { "name", "required", "explanation"?, "field"? }');
  const limits = listOf(json['limits'], parseLimit);
  if (limits === undefined) return refused('limits are { "title", "parameter", "unit": "working-day" | "calendar-day" }');
  const texts = { group, summary, audience, fee, remedies, declaration };
  return { ok: true, value: { ...texts, words, conditions, basis, documents, limits } };
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
