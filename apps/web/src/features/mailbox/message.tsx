import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { PlainSummary } from '../../ui/progress/plain-summary';
import styles from '../../ui/progress/progress.module.css';
import { useMarkRead } from './mailbox-queries';
import { mailboxTexts } from './mailbox-texts';

/** A message, whole; it counts as read when its reader says so or goes on to the case. */
export function Message({ message }: { readonly message: Schema<'MessageDto'> }) {
  const texts = useTexts(mailboxTexts);
  const write = useDates();
  const mark = useMarkRead();
  const { id, title, summary, body, deliveredAt, readAt, caseId, caseNumber = '' } = message;
  const read = (): void => {
    if (readAt === undefined) mark.mutate(id);
  };
  return (
    <Card title={title}>
      <p className={plain['small']}>
        {readAt === undefined && <span className={`${styles['mark'] ?? ''} ${styles['owed'] ?? ''}`}>{texts.unread}</span>}{' '}
        {write(deliveredAt)}
      </p>
      <PlainSummary summary={summary} />
      <p className={styles['text']} lang="zh-CN">
        {body}
      </p>
      <ProblemText problem={mark.error} />
      {caseId !== undefined && (
        <p>
          <Link to={`/cases/${caseId}`} onClick={read}>
            {texts.open(caseNumber)}
          </Link>
        </p>
      )}
      {readAt === undefined && (
        <button type="button" className={plain['quiet']} disabled={mark.isPending} onClick={read}>
          {texts.read}
        </button>
      )}
    </Card>
  );
}
