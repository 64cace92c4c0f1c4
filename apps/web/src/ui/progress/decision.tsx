import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { Card } from '../plain/card';
import plain from '../plain/plain.module.css';
import { Rows } from '../plain/rows';
import { PlainSummary } from './plain-summary';
import styles from './progress.module.css';
import { progressTexts } from './progress-texts';
import { useWords } from './use-words';

type Result = Schema<'ResultDto'>;

/** What a case ended with: the reasons as they were served, the legal basis, and what may be done against it by when. */
export function Decision({ result }: { readonly result: Result }) {
  const texts = useTexts(progressTexts);
  const words = useWords();
  const { colon, semicolon } = useTexts(marks);
  const basis = [...new Set(result.documents.flatMap(({ legalBasis }) => legalBasis))];
  return (
    <>
      <Card title={texts.result}>
        <p className={styles['state']}>{words(result.name, result.nameEn)}</p>
        {result.served.map(({ title, summary, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            <PlainSummary summary={summary} />
            <p className={styles['text']} lang="zh-CN">
              {text}
            </p>
          </section>
        ))}
        {basis.length > 0 && <p className={plain['small']}>{`${texts.basis}${colon}${basis.join(semicolon)}`}</p>}
      </Card>
      <Rows title={texts.remedies} rows={result.remedies} draw={(remedy) => <Remedy remedy={remedy} />} />
    </>
  );
}

function Remedy({ remedy }: { readonly remedy: Result['remedies'][number] }) {
  const texts = useTexts(progressTexts);
  const words = useWords();
  const write = useDates();
  const { name, nameEn, source, sourceEn, authority, authorityEn, until } = remedy;
  return (
    <>
      <strong>{words(name, nameEn)}</strong>
      <div>{authority === undefined ? texts.atOffice : texts.to(words(authority, authorityEn))}</div>
      <div>{until === undefined ? texts.anyTime : texts.until(write(until, 'day'))}</div>
      <div className={plain['small']}>{words(source, sourceEn)}</div>
    </>
  );
}
