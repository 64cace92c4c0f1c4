import { useQuery } from '@tanstack/react-query';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { Rows } from '../../ui/plain/rows';
import styles from '../../ui/progress/progress.module.css';
import { recordsQuery } from './my-cases-queries';
import { myCasesTexts } from './my-cases-texts';

/** Certificates, cards and agreements, with how long they hold. */
export function MyRecords() {
  const texts = useTexts(myCasesTexts);
  const { data, error } = useQuery(recordsQuery);
  if (data === undefined) return <ProblemText problem={error} />;
  return <Rows title={texts.records} rows={data.records} draw={(record) => <MyRecord record={record} />} empty={texts.recordsEmpty} />;
}

function MyRecord({
  record: { kindName, kind, number, status, startsOn, endsOn, inGrace, holder },
}: {
  readonly record: Schema<'RecordDto'>;
}) {
  const texts = useTexts(myCasesTexts);
  const write = useDates();
  const term = endsOn === undefined ? texts.validFrom(write(startsOn, 'day')) : texts.valid(write(startsOn, 'day'), write(endsOn, 'day'));
  return (
    <>
      <strong>{kindName ?? kind}</strong> <span className={styles['mark']}>{texts.recordStatus[status]}</span>
      <div>{term}</div>
      <div className={plain['small']}>{`${holder.name} · ${number}${inGrace ? ` · ${texts.grace}` : ''}`}</div>
    </>
  );
}
