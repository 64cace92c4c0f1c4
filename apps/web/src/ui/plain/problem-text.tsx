import { useLanguage } from '../../texts/language';
import { sentencesOf } from '../sentences-of';
import styles from './plain.module.css';

/** Says what went wrong, on pages of applicants; nothing where nothing did. */
export function ProblemText({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage();
  if (problem === null || problem === undefined) return null;
  return (
    <p role="alert" className={styles['problem']}>
      {sentencesOf(problem, language).join(' ')}
    </p>
  );
}
