import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import { NotFound } from '../../ui/plain/not-found';
import plain from '../../ui/plain/plain.module.css';
import { Decision } from '../../ui/progress/decision';
import { HandedIn } from '../../ui/progress/handed-in';
import { Happened } from '../../ui/progress/happened';
import { ProgressDates } from '../../ui/progress/progress-dates';
import { progressTexts } from '../../ui/progress/progress-texts';
import styles from '../../ui/progress/progress.module.css';
import { StepsNow } from '../../ui/progress/steps-now';
import { TabTitle } from '../../ui/tab-title';
import { Appeal } from './appeal';
import { CaseActions } from './case-actions';
import { caseQuery } from './case-queries';
import { caseTexts } from './case-texts';
import { Payments } from './payments';
import { Rating } from './rating';
import { Said } from './said';
import { Served } from './served';
import { ToDos } from './to-dos';
import { type Helped } from './use-begin-appeal';

/** A case of one's own, or of somebody one helps: what one has to do first, then where it is, until when, and all that came of it. */
export function CasePage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery(caseQuery(id));
  if (data?.progress !== undefined) return <OwnCase found={data} progress={data.progress} />;
  return data === undefined && error === null ? <Loading /> : <NotFound problem={error} />;
}

interface OwnCaseProps {
  readonly found: Schema<'CaseDto'>;
  readonly progress: Schema<'ProgressDto'>;
}

function OwnCase({ found, progress }: OwnCaseProps) {
  return (
    <>
      <Head found={found} />
      <Said />
      <ToDos caseId={found.id} todo={progress.todo} />
      <StepsNow now={progress.now} />
      {progress.result !== undefined && <Decision result={progress.result} />}
      {progress.appeal !== undefined && <Appeal appeal={progress.appeal} helped={helpedIn(found)} />}
      <ProgressDates {...progress} />
      <Served caseId={found.id} />
      <Payments payments={progress.payments} />
      <HandedIn documents={progress.documents} />
      {progress.rating !== undefined && <Rating caseId={found.id} rating={progress.rating} />}
      <CaseActions caseId={found.id} actions={progress.actions} />
      <Happened entries={progress.happened} />
    </>
  );
}

const helpedIn = ({ role, subject, agent }: Schema<'CaseDto'>): Helped | undefined =>
  role === 'agent' ? { name: subject, ground: agent?.authority?.ground ?? 'power-of-attorney' } : undefined;

function Head({ found: { processName, number, subject, role, status, stageName, outcomeName } }: { readonly found: Schema<'CaseDto'> }) {
  const texts = useTexts(caseTexts);
  const { closed, underWay } = useTexts(progressTexts);
  return (
    <>
      <Link to="/cases">{`‹ ${texts.back}`}</Link>
      <TabTitle>{processName}</TabTitle>
      <h1>{processName}</h1>
      <Card title={outcomeName ?? stageName ?? (status === 'closed' ? closed : underWay)}>
        <p className={plain['small']}>{`${subject} · ${texts.number(number)}`}</p>
        {role === 'agent' && <p className={styles['helped']}>{texts.helped(subject)}</p>}
      </Card>
    </>
  );
}
