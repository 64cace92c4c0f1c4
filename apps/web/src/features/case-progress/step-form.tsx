import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { tellEmptyLists, withEmptyLists } from '../../forms/empty-lists';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import { AskBeforeLeaving } from '../../ui/plain/form/ask-before-leaving';
import { PlainFields } from '../../ui/plain/form/plain-fields';
import { UploadQueueProvider, useUploads } from '../../ui/plain/form/upload-queue';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { SavingLine } from '../../ui/plain/saving-line';
import { useTaskDraft } from '../../ui/use-task-draft';
import { useHandIn } from './todo-queries';
import { todoTexts } from './todo-texts';

const NO_FORM: JsonObject = { type: 'object' };
const NO_FAULTS: Faults = new Map();

/** A step of the applicant's by its form; one without a form asks for a word alone. What was filled in is kept as a draft. */
export function StepForm(step: Step) {
  return (
    <UploadQueueProvider key={step.task.id}>
      <OpenStep {...step} />
    </UploadQueueProvider>
  );
}

interface Step {
  readonly caseId: string;
  readonly task: Schema<'TaskDto'>;
  readonly begun: Schema<'TaskDraftDto'>;
}

function OpenStep({ caseId, task, begun }: Step) {
  const texts = useTexts(todoTexts);
  const { language } = useLanguage();
  const open = useNavigate();
  const draft = useTaskDraft<JsonObject>(task.id, { begun, empty: {} });
  const { value: data, change, end } = draft;
  const [tried, setTried] = useState(false);
  const { isBusy } = useUploads();
  const handIn = useHandIn({ caseId, taskId: task.id });
  // The API says that it is a JSON Schema.
  const schema = task.form?.schema ?? NO_FORM;
  const given = withEmptyLists(schema, data);
  const found = checkData(schema, given, language);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (found.size > 0) return;
    await handIn.mutateAsync(given);
    end();
    await open(`/cases/${caseId}`, { state: { said: texts.sent } });
  };
  const faults = tried ? new Map([...faultsOfProblem(handIn.error, language), ...found]) : NO_FAULTS;
  return (
    <form onSubmit={(event) => void send(event).catch(() => undefined)} noValidate>
      {task.form === undefined && <p>{texts.confirmAbout}</p>}
      {task.form !== undefined && <SavingLine {...draft} refused={texts.notKept} />}
      <PlainFields
        fields={tellEmptyLists(schema, fieldsOf(schema, requiredBy(schema, given)))}
        data={data}
        onChange={change}
        faults={faults}
      />
      {tried && found.size > 0 && (
        <p role="alert" className={plain['problem']}>
          {texts.look}
        </p>
      )}
      <AskBeforeLeaving draft={draft} />
      {isBusy && <p role="status">{texts.uploading}</p>}
      <ProblemText problem={handIn.error} />
      <button type="submit" className={plain['button']} disabled={handIn.isPending || isBusy}>
        {task.form === undefined ? texts.confirm : texts.submit}
      </button>
    </form>
  );
}
