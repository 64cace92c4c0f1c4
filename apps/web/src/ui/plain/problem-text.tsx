import { useLanguage } from '../../texts/language';
import { faultLines } from '../fault-lines';
import { sentencesOf } from '../sentences-of';
import styles from './plain.module.css';

/** Says what went wrong, with each field that is at fault, on pages of applicants; nothing where nothing did. */
export function ProblemText({ problem }: { readonly problem: unknown }) {
  const { language } = useLanguage();
  if (problem === null || problem === undefined) return null;
  return (
    <p role="alert" className={styles['problem']}>
      {[...sentencesOf(problem, language), ...faultLines(problem, language)].join(' ')}
    </p>
  );
}
