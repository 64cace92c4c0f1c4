import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { useHandIn } from './todo-queries';
import { todoTexts } from './todo-texts';

/** A step of the applicant's that asks for nothing but a word: confirming. */
export function StepForm({ caseId, task }: { readonly caseId: string; readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(todoTexts);
  const open = useNavigate();
  const handIn = useHandIn({ caseId, taskId: task.id });
  const send = async (): Promise<void> => {
    await handIn.mutateAsync({});
    await open(`/cases/${caseId}`);
  };
  return (
    <>
      <p>{texts.confirmAbout}</p>
      <ProblemText problem={handIn.error} />
      <button type="button" className={plain['button']} disabled={handIn.isPending} onClick={() => void send().catch(() => undefined)}>
        {texts.confirm}
      </button>
    </>
  );
}
