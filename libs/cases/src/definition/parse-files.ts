import { NOTICE_CHANNELS, type NoticeChannel } from '#contract';
import { isJsonObject, type JsonValue } from '#engine';
import { type Notice, type NoticeRecipient } from './notice';
import { type Parameter } from './parameter';
import { parseValue } from './parse-value';

/** A parsed file, or what is wrong with it. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const isChannel = (value: unknown): value is NoticeChannel => NOTICE_CHANNELS.some((channel) => channel === value);

/** Reads JSON text; the reason tells the position of a fault. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'not JSON' };
  }
}

function parseRecipient(value: unknown): NoticeRecipient | undefined {
  if (!isJsonObject(value)) return undefined;
  const { to } = value;
  if (to === 'applicant' || to === 'objector') return { to };
  const { post, organisation } = value;
  if (typeof post !== 'string') return undefined;
  const parsed = parseValue(organisation);
  return parsed === undefined ? { post } : { post, organisation: parsed };
}

/** A notice's file; every recipient, channel and text must be well formed. */
export function parseNotice(value: unknown): Parsed<Notice> {
  if (!isJsonObject(value)) return { ok: false, reason: 'a notice is an object' };
  const { recipients, channels } = value;
  const title = parseValue(value['title']);
  const body = parseValue(value['body']);
  if (title === undefined || body === undefined) return { ok: false, reason: 'title and body must be texts' };
  if (!Array.isArray(channels) || !channels.every(isChannel))
    return { ok: false, reason: `channels must be some of ${NOTICE_CHANNELS.join(', ')}` };
  const parsed = Array.isArray(recipients) ? recipients.map(parseRecipient) : [];
  const known = parsed.filter((recipient) => recipient !== undefined);
  if (!Array.isArray(recipients) || known.length !== parsed.length)
    return { ok: false, reason: 'a recipient is { "to": "applicant" | "objector" } or { "post", "organisation"? }' };
  const validWhile = parseValidity(value['validWhile']);
  if (validWhile === undefined && value['validWhile'] !== undefined)
    return { ok: false, reason: 'validWhile is { "waitsAt": [ids of user or receive tasks] }' };
  return withSummary({ recipients: known, channels, title, body, ...(validWhile === undefined ? {} : { validWhile }) }, value['summary']);
}

function withSummary(notice: Notice, summary: unknown): Parsed<Notice> {
  if (summary === undefined) return { ok: true, value: notice };
  const isPlain = typeof summary === 'string' && summary !== '' && !summary.startsWith('=');
  return isPlain ? { ok: true, value: { ...notice, summary } } : { ok: false, reason: 'summary must be a plain text' };
}

function parseValidity(value: unknown): Notice['validWhile'] {
  const waitsAt = isJsonObject(value) ? value['waitsAt'] : undefined;
  if (!Array.isArray(waitsAt) || waitsAt.length === 0) return undefined;
  const elements: readonly unknown[] = waitsAt;
  const named = elements.filter((element) => typeof element === 'string');
  return named.length === elements.length ? { waitsAt: named } : undefined;
}

const TEXTS = ['name', 'unit', 'region', 'effectiveFrom', 'source'] as const;

function isParameter(value: unknown): value is Parameter {
  return (
    isJsonObject(value) &&
    TEXTS.every((key) => typeof value[key] === 'string') &&
    isTitle(value['title']) &&
    areWords(value['words']) &&
    isPlain(value['value']) &&
    /^\d{4}-\d\d-\d\d$/.test(String(value['effectiveFrom']))
  );
}

const isTitle = (value: unknown): boolean => value === undefined || isWord(value);

const areWords = (value: unknown): boolean => value === undefined || (isJsonObject(value) && Object.values(value).every(isWord));
const isWord = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function isPlain(value: unknown): value is JsonValue {
  return value !== undefined;
}

/** `parameters.json`: every entry has name, value, unit, region, effectiveFrom (ISO date) and source, a title that people read, and words for its fields and codes. */
export function parseParameters(value: unknown): Parsed<readonly Parameter[]> {
  if (!Array.isArray(value)) return { ok: false, reason: 'parameters are a list' };
  const entries: readonly unknown[] = value;
  const faulty = entries.findIndex((entry) => !isParameter(entry));
  if (faulty >= 0)
    return {
      ok: false,
      reason: `entry ${String(faulty + 1)} needs name, value, unit, region, effectiveFrom (YYYY-MM-DD) and source; a title is a text, words are texts by field or code`,
    };
  return { ok: true, value: entries.filter(isParameter) };
}
