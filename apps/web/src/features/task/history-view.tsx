import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { historyTexts } from './history-texts';
import styles from './task.module.css';

/** Who did what, each in a sentence. */
export function HistoryList({ entries }: { readonly entries: readonly Schema<'HistoryEntryDto'>[] }) {
  const texts = useTexts(historyTexts);
  const { comma } = useTexts(marks);
  const write = useDates();
  return (
    <ol className={styles['rows']}>
      {entries.map((entry) => {
        const { seq, at, kind, by, step, people = [], reason, basis, until } = entry;
        const told = [
          texts.kinds[kind](people.join(comma)),
          until === undefined ? undefined : texts.until(write(until, 'day')),
          reason === undefined ? undefined : texts.reason(reason),
          basis === undefined ? undefined : texts.basis(basis),
        ];
        return (
          <li key={seq}>
            <span className={styles['small']}>{write(at)}</span> <b>{by ?? texts.system}</b>
            {step === undefined ? ' ' : ` · ${step} · `}
            {told.filter((part) => part !== undefined).join(texts.comma)}
          </li>
        );
      })}
    </ol>
  );
}
