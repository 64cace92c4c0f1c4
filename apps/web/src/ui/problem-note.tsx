import { Alert } from 'antd';
import { useLanguage } from '../texts/language';
import { sentencesOf } from './sentences-of';

/** Says what went wrong; nothing where nothing did. */
export function ProblemNote({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage();
  if (problem === null || problem === undefined) return null;
  const [title, ...more] = sentencesOf(problem, language);
  const description = more.length === 0 ? undefined : more.join(' ');
  return <Alert type="error" showIcon role="alert" title={title} description={description} style={{ marginBottom: 16 }} />;
}
