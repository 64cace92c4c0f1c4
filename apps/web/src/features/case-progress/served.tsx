import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { Rows } from '../../ui/plain/rows';
import styles from '../../ui/progress/progress.module.css';
import { servedQuery } from './case-queries';
import { caseTexts } from './case-texts';

/** What the office has written and served: each as PDF, to open or to save. */
export function Served({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(caseTexts);
  const write = useDates();
  const { data, error } = useQuery(servedQuery(caseId));
  if (data === undefined) return <ProblemText problem={error} />;
  return (
    <Rows
      title={texts.served}
      rows={data.documents}
      draw={({ id, title, number, issuer, issuedAt, status }) => (
        <>
          <strong>{title}</strong> {status !== 'valid' && <span className={styles['mark']}>{texts.documentStatus[status]}</span>}
          <div className={plain['small']}>{[number, issuer, write(issuedAt, 'day')].filter((part) => part !== undefined).join(' · ')}</div>
          <a href={`/api/issued-documents/${id}/content`} target="_blank" rel="noreferrer" aria-label={`${texts.open}：${title}`}>
            {texts.open}
          </a>
        </>
      )}
    />
  );
}
