import { useMe } from '../../session/me';
import { useLanguage, useTexts } from '../../texts/language';
import { type TaskRow } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import styles from './task-table.module.css';

/** Why a task stands in the reader's list, and what keeps the reader from it. */
export function ReasonText({ row: { because, withheld } }: { readonly row: TaskRow }) {
  const texts = useTexts(inboxTexts);
  const { language } = useLanguage();
  const { postings } = useMe();
  const office = postings.find(({ organisationId }) => organisationId === because.organisationId)?.organisationName ?? '';
  const kept = [...new Set(withheld.map((each) => each[language]))];
  return (
    <>
      {texts.because[because.kind](because.person?.name ?? because.postName ?? '', office)}
      {kept.map((sentence) => (
        <div key={sentence} className={styles['small']}>
          {sentence}
        </div>
      ))}
    </>
  );
}
