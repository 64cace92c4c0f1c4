import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../plain/card';
import plain from '../plain/plain.module.css';
import styles from './progress.module.css';
import { progressTexts } from './progress-texts';
import { useWords } from './use-words';

/** What has happened, the latest first. */
export function Happened({ entries }: { readonly entries: readonly Schema<'HappenedDto'>[] }) {
  const texts = useTexts(progressTexts);
  const words = useWords();
  const write = useDates();
  return (
    <Card title={texts.happened}>
      <ol className={styles['timeline']}>
        {entries.toReversed().map(({ at, text, textEn }, index) => (
          <li key={index}>
            <div className={plain['small']}>{write(at)}</div>
            {words(text, textEn)}
          </li>
        ))}
      </ol>
    </Card>
  );
}
