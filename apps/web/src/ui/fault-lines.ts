import { Problem } from '../api/problem';
import { type Language } from '../texts/texts';
import { fieldNames } from './field-names';

/** More would hide what is to be done. */
const MOST = 10;
/** Forms of processes show these at their fields themselves. */
const AT_ITS_FIELD = '/data';

/** What the API found wrong with single fields, a line each, with what the reader calls the field. */
export function faultLines(problem: unknown, language: Language): readonly string[] {
  if (!(problem instanceof Problem)) return [];
  const found = (problem.body.errors ?? []).filter(({ path }) => path !== AT_ITS_FIELD && !path.startsWith(`${AT_ITS_FIELD}/`));
  const lines = [...new Set(found.map((fault) => lineOf(fault, language)))];
  const more = lines.length - MOST;
  return more <= 0 ? lines : [...lines.slice(0, MOST), language === 'zh' ? `另有 ${String(more)} 处。` : `And ${String(more)} more.`];
}

function lineOf({ path, ...sentences }: { readonly path: string; readonly zh: string; readonly en: string }, language: Language): string {
  const field = path.split('/')[1] ?? '';
  const names: Readonly<Record<string, string>> = fieldNames[language];
  const name = names[field];
  const sentence = sentences[language];
  if (name === undefined) return sentence;
  // The English rules begin with the field as the API calls it.
  return `${name}${language === 'zh' ? '：' : ': '}${sentence.startsWith(`${field} `) ? sentence.slice(field.length + 1) : sentence}`;
}
