import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import { NotFound } from '../../ui/plain/not-found';
import plain from '../../ui/plain/plain.module.css';
import { useWords } from '../../ui/progress/use-words';
import { TabTitle } from '../../ui/tab-title';
import { QrCode } from './qr-code';
import { receiptLines } from './receipt-lines';
import { caseQuery, guideQuery, papersQuery } from './receipt-queries';
import { receiptTexts } from './receipt-texts';
import styles from './receipt.module.css';
import { SavePicture } from './save-picture';

/** What somebody takes home: the number, the way to follow it, and what happens next. */
export function ReceiptPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  if (found.isPending) return <Loading />;
  if (found.data === undefined) return <NotFound problem={found.error} />;
  return <Receipt found={found.data} />;
}

function Receipt({ found }: { readonly found: Schema<'CaseDto'> }) {
  const texts = useTexts(receiptTexts);
  const dates = useDates();
  const ends = useEnds();
  const { id, number, processId } = found;
  const { data: guide } = useQuery(guideQuery(processId));
  const address = `${location.origin}/track?number=${encodeURIComponent(number)}`;
  const words = useWords();
  const { comma } = useTexts(marks);
  const lines = receiptLines({ found, guide, texts, dates, ends, words, comma });
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p role="status">{texts.received}</p>
      <Card title={texts.receipt}>
        <dl className={styles['facts']}>
          {lines.map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              {line.texts.map((text) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
        </dl>
        <div className={styles['code']}>
          <QrCode text={address} label={texts.code} />
          <p className={plain['small']}>{texts.codeHint}</p>
        </div>
        <p className={plain['small']}>{texts.told}</p>
      </Card>
      <Papers caseId={id} />
      <div className={styles['actions']}>
        <SavePicture number={number} lines={lines} address={address} />
        <PrintIt />
        <Link to={`/cases/${id}`} className={styles['link']}>
          {texts.follow}
        </Link>
      </div>
    </>
  );
}

function PrintIt() {
  const texts = useTexts(receiptTexts);
  return (
    <button
      type="button"
      className={plain['quiet']}
      onClick={() => {
        print();
      }}
    >
      {texts.print}
    </button>
  );
}

function Papers({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(receiptTexts);
  const papers = useQuery(papersQuery(caseId));
  const issued = papers.data?.documents ?? [];
  if (issued.length === 0) return null;
  return (
    <div className="no-print">
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
    </div>
  );
}
