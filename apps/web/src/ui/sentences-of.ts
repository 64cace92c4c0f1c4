import { Problem } from '../api/problem';
import { type Language } from '../texts/texts';

/** The sentences of what went wrong and what to do about it, in the reader's language. */
export function sentencesOf(problem: unknown, language: Language): readonly string[] {
  if (!(problem instanceof Problem))
    return [language === 'zh' ? '页面出了意外，请刷新后重试。' : 'Something unexpected happened; please reload the page.'];
  const { title, titleEn, detail, detailEn, next, nextEn } = problem.body;
  return (language === 'zh' ? [title, detail, next] : [titleEn, detailEn, nextEn]).filter((sentence) => sentence !== undefined);
}
