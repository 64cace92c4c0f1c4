import { Alert, App, Button, Card, Flex, Form, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { confirmationsOf } from '../../forms/confirmations';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import { ConfirmDialog } from '../../ui/form/confirm-dialog';
import { FormFields } from '../../ui/form/form-fields';
import { KeptText } from '../../ui/form/kept-text';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { SavedNote } from '../../ui/saved-note';
import { useUploading } from '../../ui/use-document-upload';
import { useComplete } from './task-queries';
import { taskTexts } from './task-texts';
import { useTakeNext } from './take-next';
import { type Draft, useDraft } from './use-draft';

const NO_FAULTS: Faults = new Map();
const NO_FORM: JsonObject = { type: 'object' };

interface TaskFormProps {
  readonly task: Schema<'TaskDto'>;
  readonly draft: Schema<'TaskDraftDto'>;
  /** It is no longer the reader's to see. */
  readonly isGone: boolean;
}

/** What is handed in for the task; where it cannot be handed in any more, what was written is kept to be copied. */
export function TaskForm({ task, draft: kept, isGone }: TaskFormProps) {
  const texts = useTexts(taskTexts);
  const [isOver, setOver] = useState(false);
  const mayComplete = task.actions.includes('complete') && !isGone;
  const draft = useDraft(task, kept, mayComplete);
  const onDone = (): void => {
    draft.end();
    setOver(true);
  };
  if (isOver) return <Alert type="info" title={texts.over} action={<Link to="/inbox/mine">{texts.toInbox}</Link>} />;
  // The API says that it is a JSON Schema.
  const schema = task.form?.schema ?? NO_FORM;
  return (
    <Card title={task.form?.title ?? texts.form}>
      {mayComplete ? (
        <CompletionForm task={task} schema={schema} draft={draft} onDone={onDone} />
      ) : (
        <>
          {!isGone && <Typography.Paragraph type="secondary">{texts.notNow}</Typography.Paragraph>}
          <KeptText fields={fieldsOf(schema)} data={draft.value} />
        </>
      )}
    </Card>
  );
}

interface CompletionFormProps {
  readonly task: Schema<'TaskDto'>;
  readonly schema: JsonObject;
  readonly draft: Draft;
  /** It was handed in. */
  readonly onDone: () => void;
}

function CompletionForm({ task, schema, draft, onDone }: CompletionFormProps) {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const data = draft.value;
  const form = useHandIn(task, schema, { data, onDone });
  return (
    <Form
      layout="vertical"
      onFinish={() => {
        form.handIn('inbox');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.handIn('inbox');
      }}
    >
      <FormFields
        fields={fieldsOf(schema, requiredBy(schema, data))}
        data={data}
        onChange={(next) => {
          draft.change(() => next);
        }}
        faults={form.tried ? new Map([...faultsOfProblem(form.problem, language), ...form.found]) : NO_FAULTS}
      />
      <ProblemNote problem={form.problem} />
      {form.asked !== undefined && (
        <ConfirmDialog schema={schema} data={data} busy={form.isPending} onConfirm={form.confirm} onClose={form.giveUp} />
      )}
      <Flex gap="small" align="center" wrap>
        <Button type="primary" htmlType="submit" loading={form.isPending} disabled={form.isUploading}>
          {texts.complete}
        </Button>
        <Button
          loading={form.isPending}
          disabled={form.isUploading}
          onClick={() => {
            form.handIn('next');
          }}
        >
          {texts.completeNext}
        </Button>
        <UploadingNote />
        <SavedNote {...draft} />
      </Flex>
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
        {texts.keys}
      </Typography.Paragraph>
    </Form>
  );
}

type Next = 'inbox' | 'next';

/** What is handed in, and what is told when it is. */
interface HandIn {
  readonly data: JsonObject;
  readonly onDone: () => void;
}

/** Checks, asks once more where what follows is final, hands in, and goes on to the inbox or the next task. */
function useHandIn(task: Schema<'TaskDto'>, schema: JsonObject, { data, onDone }: HandIn) {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const open = useNavigate();
  const takeNext = useTakeNext(task.id);
  const complete = useComplete(task.id, onDone);
  const isUploading = useUploading();
  const [tried, setTried] = useState(false);
  const found = checkData(schema, data, language);
  const [asked, setAsked] = useState<Next>();
  const send = async (then: Next): Promise<void> => {
    await complete.mutateAsync(data);
    void message.success(texts.completed);
    await (then === 'next' ? takeNext() : open('/inbox/mine'));
  };
  // What was refused stands in `problem`.
  const run = (then: Next): void =>
    void send(then)
      .catch(() => undefined)
      .finally(() => {
        setAsked(undefined);
      });
  return {
    tried,
    found,
    problem: complete.error,
    isPending: complete.isPending,
    isUploading,
    asked,
    handIn: (then: Next): void => {
      // By its keys it is asked for though its buttons wait.
      if (isUploading) return;
      setTried(true);
      if (found.size > 0) void message.warning(texts.look);
      else if (confirmationsOf(schema, data).length > 0) setAsked(then);
      else run(then);
    },
    confirm: (): void => {
      if (asked !== undefined) run(asked);
    },
    giveUp: (): void => {
      setAsked(undefined);
    },
  };
}
