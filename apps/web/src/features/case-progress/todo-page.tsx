import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { Loading } from '../../ui/plain/loading';
import { NotFound } from '../../ui/plain/not-found';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { PlainSummary } from '../../ui/progress/plain-summary';
import styles from '../../ui/progress/progress.module.css';
import { TabTitle } from '../../ui/tab-title';
import { caseQuery } from './case-queries';
import { StepForm } from './step-form';
import { SupplementForm } from './supplement-form';
import { todoDraftQuery, todoQuery } from './todo-queries';
import { todoTexts } from './todo-texts';

/** One thing that the applicant has to do, and nothing else. */
export function TodoPage() {
  const { id = '', task = '' } = useParams();
  const { data, error } = useQuery(todoQuery(`${id}.${task}`));
  if (data !== undefined) return <Todo caseId={id} task={data} />;
  return error === null ? <Loading /> : <NotFound problem={error} />;
}

interface ToDo {
  readonly caseId: string;
  readonly task: Schema<'TaskDto'>;
}

function Todo({ caseId, task }: ToDo) {
  const texts = useTexts(todoTexts);
  const ends = useEnds();
  return (
    <>
      <Link to={`/cases/${caseId}`}>{`‹ ${texts.back}`}</Link>
      <TabTitle>{task.kind === 'supplement' ? texts.supplement : task.name}</TabTitle>
      <h1>{task.kind === 'supplement' ? texts.supplement : task.name}</h1>
      <p className={plain['small']}>{`${task.case.processName} · ${task.case.subject} · ${task.case.number}`}</p>
      {task.dueAt !== undefined && task.actions.includes('complete') && <p>{texts.by(ends(task.dueAt))}</p>}
      <Told caseId={caseId} taskId={task.id} />
      <ToDoNow caseId={caseId} task={task} />
    </>
  );
}

/** Why it is to be done, as it was served. */
function Told({ caseId, taskId }: { readonly caseId: string; readonly taskId: string }) {
  const { data } = useQuery(caseQuery(caseId));
  const told = data?.progress?.todo.find((each) => each.taskId === taskId)?.told;
  if (told === undefined) return null;
  return (
    <Card title={told.title}>
      <PlainSummary summary={told.summary} />
      <p className={styles['text']} lang="zh-CN">
        {told.text}
      </p>
    </Card>
  );
}

function ToDoNow({ caseId, task }: ToDo) {
  const texts = useTexts(todoTexts);
  if (task.closedAt !== undefined) return <Card title={texts.done}>{null}</Card>;
  if (!task.actions.includes('complete')) return <Card title={texts.notYours}>{null}</Card>;
  return <Begun caseId={caseId} task={task} />;
}

/** Goes on with what was begun, on whatever device. */
function Begun({ caseId, task }: ToDo) {
  const { data: begun, error } = useQuery(todoDraftQuery(task.id));
  if (begun === undefined) return error === null ? <Loading /> : <ProblemText problem={error} />;
  if (task.kind === 'supplement')
    return <SupplementForm caseId={caseId} taskId={task.id} items={task.supplementItems ?? []} begun={begun} />;
  return <StepForm caseId={caseId} task={task} begun={begun} />;
}
