import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../plain/plain.module.css';
import { Rows } from '../plain/rows';
import { progressTexts } from './progress-texts';
import { useWords } from './use-words';

type ProgressDate = Schema<'ProgressDateDto'>;

/** By when a case is to be decided, promised and by law, and how that came about. */
export function ProgressDates({ expected, statutory }: Pick<Schema<'ProgressDto'>, 'expected' | 'statutory'>) {
  const texts = useTexts(progressTexts);
  const dates = [
    { kind: texts.expected, date: expected },
    { kind: texts.statutory, date: statutory },
  ].flatMap(({ kind, date }) => (date === undefined ? [] : [{ kind, date }]));
  return <Rows title={texts.dates} rows={dates} draw={({ kind, date }) => <Until kind={kind} date={date} />} />;
}

function Until({ kind, date: { name, dueAt, changes } }: { readonly kind: string; readonly date: ProgressDate }) {
  const texts = useTexts(progressTexts);
  const words = useWords();
  const write = useDates();
  const ends = useEnds();
  return (
    <>
      <strong>{dueAt === undefined ? texts.paused : ends(dueAt)}</strong>
      <div className={plain['small']}>{`${kind} · ${name}`}</div>
      {changes.length > 1 && (
        <details>
          <summary>{texts.how}</summary>
          {changes.map(({ at, because, becauseEn }) => (
            <div key={`${at} ${because}`} className={plain['small']}>{`${write(at, 'day')} ${words(because, becauseEn)}`}</div>
          ))}
        </details>
      )}
    </>
  );
}
