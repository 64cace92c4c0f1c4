import { isJsonObject } from '#engine';
import { type Parsed } from '../parse-files';
import { type Translations } from './translations';

/** `translations/en.json`: one object from each text of the folder to its English, neither of them empty. */
export function parseTranslations(json: unknown): Parsed<Translations> {
  if (!isJsonObject(json)) return { ok: false, reason: 'translations are an object from text to text' };
  const entries = Object.entries(json);
  const told = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '');
  const untold = entries.find(([text, english]) => text.trim() === '' || typeof english !== 'string' || english.trim() === '');
  return untold === undefined ? { ok: true, value: new Map(told) } : { ok: false, reason: `${untold[0]} has no English text` };
}
