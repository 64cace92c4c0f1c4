import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { QrCode } from './qr-code';
import { receiptTexts } from './receipt-texts';
import styles from './receipt.module.css';

const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => answerOf(api.GET('/api/cases/{id}', { params: { path: { id } } })) });

const papersQuery = (id: string) =>
  queryOptions({
    queryKey: ['issued-documents', id],
    queryFn: () => answerOf(api.GET('/api/cases/{id}/issued-documents', { params: { path: { id } } })),
  });

/** What somebody takes home: the number, the way to follow it, and what happens next. */
export function ReceiptPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.isPending) return <Loading />;
  if (found.data === undefined) return <ProblemText problem={found.error} />;
  return <Receipt found={found.data} />;
}

function Receipt({ found }: { readonly found: Schema<'CaseDto'> }) {
  const texts = useTexts(receiptTexts);
  const dates = useDates();
  const { id, number, processName, startedAt, subject } = found;
  return (
    <>
      <Card title={texts.title}>
        <p role="status">{texts.received}</p>
        <dl className={styles['facts']}>
          <dt>{texts.matter}</dt>
          <dd>{processName}</dd>
          <dt>{texts.applicant}</dt>
          <dd>{subject}</dd>
          <dt>{texts.number}</dt>
          <dd className={styles['number']}>{number}</dd>
          <dt>{texts.receivedAt}</dt>
          <dd>{dates(startedAt)}</dd>
        </dl>
        <div className={styles['code']}>
          <QrCode text={`${location.origin}/track?number=${encodeURIComponent(number)}`} label={texts.code} />
          <p className={plain['small']}>{texts.codeHint}</p>
        </div>
      </Card>
      <NextSteps progress={found.progress} />
      <Papers caseId={id} />
      <div className={styles['actions']}>
        <button
          type="button"
          className={plain['button']}
          onClick={() => {
            print();
          }}
        >
          {texts.print}
        </button>
        <Link to={`/cases/${id}`} className={styles['link']}>
          {texts.follow}
        </Link>
      </div>
    </>
  );
}

function NextSteps({ progress }: { readonly progress: Schema<'ProgressDto'> | undefined }) {
  const texts = useTexts(receiptTexts);
  const dates = useDates();
  if (progress === undefined) return null;
  const ends = [progress.expected, progress.statutory].flatMap((date) =>
    date?.dueAt === undefined ? [] : [texts.endsBy(date.name, dates(date.dueAt, 'day'))],
  );
  return (
    <Card title={texts.next}>
      <ul className={plain['list']}>
        {progress.todo.map(({ name, dueAt }) => (
          <li key={name}>
            <strong>{texts.yours(name)}</strong> {dueAt !== undefined && texts.by(dates(dueAt, 'day'))}
          </li>
        ))}
        {progress.now.map(({ name, organisations, dueAt }) => (
          <li key={name}>
            {texts.step(name, organisations.map((each) => each.name).join('、'))} {dueAt !== undefined && texts.by(dates(dueAt, 'day'))}
          </li>
        ))}
        {ends.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className={plain['small']}>{texts.told}</p>
    </Card>
  );
}

function Papers({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(receiptTexts);
  const papers = useQuery(papersQuery(caseId));
  const issued = papers.data?.documents ?? [];
  if (issued.length === 0) return null;
  return (
    <Card title={texts.papers}>
      <ul className={plain['list']}>
        {issued.map(({ id, title }) => (
          <li key={id}>
            <a href={`/api/issued-documents/${id}/content`} target="_blank" rel="noreferrer">
              {title}（PDF）
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
