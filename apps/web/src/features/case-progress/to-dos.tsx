import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import plain from '../../ui/plain/plain.module.css';
import { Rows } from '../../ui/plain/rows';
import { PlainSummary } from '../../ui/progress/plain-summary';
import styles from '../../ui/progress/progress.module.css';
import { useWords } from '../../ui/progress/use-words';
import { caseTexts } from './case-texts';

/** What the reader has to do in a case, the most urgent first, each with the one button that leads there. */
export function ToDos({ caseId, todo }: { readonly caseId: string; readonly todo: readonly Schema<'ToDoDto'>[] }) {
  const texts = useTexts(caseTexts);
  return <Rows title={texts.todo} rows={todo} draw={(each) => <ToDo caseId={caseId} todo={each} />} />;
}

function ToDo({ caseId, todo }: { readonly caseId: string; readonly todo: Schema<'ToDoDto'> }) {
  const texts = useTexts(caseTexts);
  const { colon } = useTexts(marks);
  const words = useWords();
  const ends = useEnds();
  const { taskId, name, nameEn, dueAt, items, told } = todo;
  return (
    <>
      <strong>{words(name, nameEn)}</strong>
      <PlainSummary summary={told?.summary} />
      {told !== undefined && (
        <p className={styles['text']} lang="zh-CN">
          {told.text}
        </p>
      )}
      {items.length > 0 && <div>{texts.items(items.length)}</div>}
      {items.map((item) => (
        <div key={item.name} className={plain['small']}>{`${item.name}${colon}${item.problem}`}</div>
      ))}
      {dueAt !== undefined && <p>{texts.by(ends(dueAt))}</p>}
      {taskId !== undefined && (
        <Link to={`/cases/${caseId}/todo/${taskId.slice(caseId.length + 1)}`} className={plain['button']}>
          {texts.doIt}
        </Link>
      )}
    </>
  );
}
