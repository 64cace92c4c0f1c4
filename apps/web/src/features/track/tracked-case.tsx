import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { Rows } from '../../ui/plain/rows';
import { Decision } from '../../ui/progress/decision';
import { Happened } from '../../ui/progress/happened';
import { ProgressDates } from '../../ui/progress/progress-dates';
import { progressTexts } from '../../ui/progress/progress-texts';
import { StepsNow } from '../../ui/progress/steps-now';
import { useWords } from '../../ui/progress/use-words';
import { TabTitle } from '../../ui/tab-title';
import { trackTexts } from './track-texts';

/** Where a case stands, for whoever knows its number and the second factor. */
export function TrackedCase({ tracked }: { readonly tracked: Schema<'TrackedDto'> }) {
  const texts = useTexts(trackTexts);
  const { closed, underWay } = useTexts(progressTexts);
  const state = tracked.outcome ?? tracked.stage ?? (tracked.status === 'closed' ? closed : underWay);
  return (
    <>
      <TabTitle>{tracked.processName}</TabTitle>
      <h1>{tracked.processName}</h1>
      <Card title={state}>
        <p className={plain['small']}>{`${tracked.applicant} · ${tracked.number}`}</p>
      </Card>
      <Owed todo={tracked.todo} />
      <StepsNow now={tracked.now} />
      <ProgressDates {...tracked} />
      {tracked.result !== undefined && <Decision result={tracked.result} />}
      <Happened entries={tracked.happened} />
      <p>
        <Link to="/cases">{texts.signIn}</Link>
      </p>
    </>
  );
}

function Owed({ todo }: { readonly todo: readonly Schema<'ToDoDto'>[] }) {
  const texts = useTexts(trackTexts);
  const words = useWords();
  const ends = useEnds();
  return (
    <Rows
      title={texts.todo}
      rows={todo}
      draw={({ name, nameEn, dueAt }) => (
        <>
          <strong>{words(name, nameEn)}</strong>
          {dueAt !== undefined && <div className={plain['small']}>{texts.by(ends(dueAt))}</div>}
          <div className={plain['small']}>{texts.todoHint}</div>
        </>
      )}
    />
  );
}
