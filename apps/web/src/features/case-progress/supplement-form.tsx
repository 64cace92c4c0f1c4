import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { AskBeforeLeaving } from '../../ui/plain/form/ask-before-leaving';
import { UploadQueueProvider, useUploads } from '../../ui/plain/form/upload-queue';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { SavingLine } from '../../ui/plain/saving-line';
import { useTaskDraft } from '../../ui/use-task-draft';
import { type Answers, answersOf, countMissing } from './answers';
import { SupplementItem } from './supplement-item';
import { useHandIn } from './todo-queries';
import { todoTexts } from './todo-texts';

interface SupplementFormProps {
  readonly caseId: string;
  readonly taskId: string;
  readonly items: readonly Schema<'SupplementItemDto'>[];
  readonly begun: Schema<'TaskDraftDto'>;
}

/** Asks for exactly what was flagged, all of it at once; what was filled in is kept as a draft. */
export function SupplementForm(props: SupplementFormProps) {
  return (
    <UploadQueueProvider key={props.taskId}>
      <OpenSupplement {...props} />
    </UploadQueueProvider>
  );
}

function OpenSupplement({ caseId, taskId, items, begun }: SupplementFormProps) {
  const texts = useTexts(todoTexts);
  const open = useNavigate();
  const draft = useTaskDraft<Answers>(taskId, { begun, empty: {} });
  const { value: answers, change, end } = draft;
  const [tried, setTried] = useState(false);
  const { isBusy } = useUploads();
  const handIn = useHandIn({ caseId, taskId });
  const missing = countMissing(items, answers);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (missing > 0) return;
    await handIn.mutateAsync(answersOf(items, answers));
    end();
    await open(`/cases/${caseId}`, { state: { said: texts.sent } });
  };
  return (
    <form onSubmit={(event) => void send(event).catch(() => undefined)} noValidate>
      <p>{texts.about}</p>
      {items.map((item, at) => (
        <SupplementItem
          key={item.name}
          no={at + 1}
          item={item}
          answer={answers[at + 1]}
          onAnswer={(answer) => {
            change((old) => ({ ...old, [at + 1]: answer }));
          }}
        />
      ))}
      <SavingLine {...draft} refused={texts.notKept} />
      {tried && missing > 0 && (
        <p role="alert" className={plain['problem']}>
          {texts.missing(missing)}
        </p>
      )}
      <AskBeforeLeaving draft={draft} />
      {isBusy && <p role="status">{texts.uploading}</p>}
      <ProblemText problem={handIn.error} />
      <button type="submit" className={plain['button']} disabled={handIn.isPending || isBusy}>
        {texts.send}
      </button>
    </form>
  );
}
