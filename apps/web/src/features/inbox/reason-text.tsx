import { useMe } from '../../session/me';
import { useLanguage } from '../../texts/language';
import { useBecause } from '../../ui/because-text';
import { type TaskRow } from './inbox-queries';
import styles from './task-table.module.css';

/** Why a task stands in the reader's list, and what keeps the reader from it. */
export function ReasonText({ row: { because, withheld } }: { readonly row: TaskRow }) {
  const { language } = useLanguage();
  const { postings } = useMe();
  const words = useBecause(postings);
  const kept = [...new Set(withheld.map((each) => each[language]))];
  return (
    <>
      {words(because)}
      {kept.map((sentence) => (
        <div key={sentence} className={styles['small']}>
          {sentence}
        </div>
      ))}
    </>
  );
}
