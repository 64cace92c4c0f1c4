import { type Text } from '#bpmn';
import { parseDecisions, showDecisions } from '#decisions';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { englishOf } from '../definition/translations/in-english';
import { type Translations } from '../definition/translations/translations';
import { readJsonFile } from './read-json-file';

/** What people call a file of a process folder; undefined where it says nothing of it, or only while a case runs. */
export async function titleOfFile(file: string, text: string, translations: Translations | undefined): Promise<Text | undefined> {
  const say = englishOf(translations);
  if (file.startsWith('decisions/')) {
    const parsed = await parseDecisions(text);
    const names = parsed.ok ? showDecisions(parsed.decisions).map(({ name }) => name) : [];
    return names.length === 0 ? undefined : { zh: names.join('、'), en: names.map(say).join(', ') };
  }
  const content = readJsonFile(text);
  if (content === undefined) return undefined;
  const en = plain(content['title'] ?? content['name']);
  if (en === undefined) return undefined;
  const zh = chineseName(content) ?? en;
  return zh === en ? { zh, en: say(en) } : { zh, en };
}

const plain = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && !value.startsWith('=') ? value : undefined;

/** Scenarios are named in English, and in Chinese beside it. */
const chineseName = ({ zh }: JsonObject): string | undefined => (zh !== undefined && isJsonObject(zh) ? plain(zh['name']) : undefined);
