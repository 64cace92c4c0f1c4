import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import styles from '../../ui/progress/progress.module.css';
import { useWords } from '../../ui/progress/use-words';
import { myCasesTexts } from './my-cases-texts';

/** A case in a list: what it is, whose, where it is, and what is owed in it. */
export function CaseRow({ found }: { readonly found: Schema<'MyCaseDto'> }) {
  const texts = useTexts(myCasesTexts);
  const words = useWords();
  const write = useDates();
  const ends = useEnds();
  const { id, processName, subject, role, number, outcomeName, stageName, startedAt, closedAt, todo } = found;
  const state = outcomeName ?? stageName;
  return (
    <li>
      <Link to={`/cases/${id}`}>{processName}</Link>
      {state !== undefined && <span>{` · ${state}`}</span>}
      <div className={plain['small']}>
        {role !== 'applicant' && <span className={styles['mark']}>{texts.role[role]}</span>}
        {` ${subject} · ${closedAt === undefined ? texts.started(write(startedAt, 'day')) : texts.ended(write(closedAt, 'day'))} · ${number}`}
      </div>
      {todo.map(({ taskId, name, nameEn, dueAt }) => (
        <div key={taskId}>
          <span className={`${styles['mark'] ?? ''} ${styles['owed'] ?? ''}`}>{words(name, nameEn)}</span>
          {dueAt !== undefined && <span className={plain['small']}>{` ${texts.by(ends(dueAt))}`}</span>}
        </div>
      ))}
    </li>
  );
}
