import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { freshId } from '../../api/fresh-id';
import { type Schema } from '../../api/schemas';
import { meQuery } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { draftsQuery, guideQuery } from './apply-queries';
import { applyTexts } from './apply-texts';
import styles from './apply.module.css';

/** What is needed, told before anything is asked. */
export function GuidePage() {
  const { process = '' } = useParams();
  const guide = useQuery(guideQuery(process));
  if (guide.isPending) return <Loading />;
  if (guide.data === undefined) return <ProblemText problem={guide.error} />;
  return (
    <>
      <TabTitle>{guide.data.name}</TabTitle>
      <h1 className={styles['title']}>{guide.data.name}</h1>
      <p>{guide.data.matter.summary}</p>
      <Begin process={process} applicants={guide.data.applicants} />
      <Guide {...guide.data.matter} />
      <Questions phone={guide.data.inquiryPhone} />
    </>
  );
}

function Guide({ audience, conditions, documents, limits, fee, basis, remedies }: Schema<'MatterDto'>) {
  const texts = useTexts(applyTexts);
  const times = limits.flatMap(({ title, days, unit }) => (days === undefined ? [] : [texts.limit(title, days, unit)]));
  return (
    <>
      <Card title={texts.who}>{audience}</Card>
      {conditions.length > 0 && <Card title={texts.conditions}>{lines(conditions)}</Card>}
      <Card title={texts.documents}>
        {documents.length === 0 && texts.noDocuments}
        <ul className={plain['list']}>
          {documents.map(({ name, required, explanation }) => (
            <li key={name}>
              <strong>{name}</strong> <span className={styles['mark']}>{required ? texts.required : texts.optional}</span>
              {explanation !== undefined && <div className={plain['small']}>{explanation}</div>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={texts.times}>{lines([...times, texts.fee(fee)])}</Card>
      <Card title={texts.remedies}>{remedies}</Card>
      {basis.length > 0 && <Card title={texts.basis}>{lines(basis)}</Card>}
    </>
  );
}

function Questions({ phone }: { readonly phone: string }) {
  const texts = useTexts(applyTexts);
  return (
    <Card title={texts.questions}>
      <a href={`tel:${phone}`} className={styles['other']}>
        {phone}
      </a>
    </Card>
  );
}

const lines = (texts: readonly string[]) => (
  <ul className={plain['list']}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

function Begin({ process, applicants }: { readonly process: string; readonly applicants: string }) {
  const texts = useTexts(applyTexts);
  const me = useQuery(meQuery);
  const form = `/apply/${process}/form?new=1&draft=${freshId()}`;
  return (
    <>
      {me.data !== undefined && <Begun process={process} />}
      <p className={plain['small']}>{texts.minutes}</p>
      <Link to={form} className={styles['main']}>
        {texts.begin}
      </Link>
      {applicants === 'person' && (
        <Link to={`${form}&for=other`} className={styles['other']}>
          {texts.beginOther}
        </Link>
      )}
    </>
  );
}

function Begun({ process }: { readonly process: string }) {
  const texts = useTexts(applyTexts);
  const dates = useDates();
  const drafts = useQuery(draftsQuery);
  const begun = drafts.data?.drafts.filter(({ processId }) => processId === process) ?? [];
  if (begun.length === 0) return null;
  return (
    <Card title={texts.goOnTitle}>
      <ul className={plain['list']}>
        {begun.map(({ id, applicantName = '', savedAt }) => (
          <li key={id}>
            <Link to={`/apply/${process}/form?draft=${id}`}>{texts.goOn(applicantName, dates(savedAt))}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
