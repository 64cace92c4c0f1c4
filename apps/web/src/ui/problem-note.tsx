import { Alert } from 'antd';
import { Problem } from '../api/problem';
import { useLanguage } from '../texts/language';
import { type Language } from '../texts/texts';

/** The sentences of what went wrong, in the reader's language. */
export function sentencesOf(problem: unknown, language: Language): readonly string[] {
  if (!(problem instanceof Problem))
    return [language === 'zh' ? '页面出了意外，请刷新后重试。' : 'Something unexpected happened; please reload the page.'];
  const { title, titleEn, detail, detailEn } = problem.body;
  return (language === 'zh' ? [title, detail] : [titleEn, detailEn]).filter((sentence) => sentence !== undefined);
}

/** Says what went wrong; nothing where nothing did. */
export function ProblemNote({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage();
  if (problem === null || problem === undefined) return null;
  const [title, description] = sentencesOf(problem, language);
  return <Alert type="error" showIcon role="alert" title={title} description={description} style={{ marginBottom: 16 }} />;
}
