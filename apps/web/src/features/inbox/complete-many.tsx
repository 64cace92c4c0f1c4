import { useQuery } from '@tanstack/react-query';
import { Form, Skeleton, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { checkData, requiredBy } from '../../forms/check-data';
import { confirmationsOf } from '../../forms/confirmations';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { ConfirmDialog } from '../../ui/form/confirm-dialog';
import { FormFields } from '../../ui/form/form-fields';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { useUploading } from '../../ui/use-document-upload';
import { bulkTexts } from './bulk-texts';
import { type TaskRow } from './inbox-queries';
import { Dialog } from '../../ui/dialog';

const NO_FORM: JsonObject = { type: 'object' };

interface CompleteManyProps {
  /** One of the tasks; all are of its step. */
  readonly example: TaskRow;
  readonly count: number;
  readonly busy: boolean;
  /** Why nothing came of what was handed in before. */
  readonly failure: ReactNode;
  readonly onHandIn: (data: JsonObject) => void;
  readonly onClose: () => void;
}

/** The form of a step, filled in once for many tasks of it. */
export function CompleteMany({ example, count, busy, failure, onHandIn, onClose }: CompleteManyProps) {
  const texts = useTexts(bulkTexts);
  const { language } = useLanguage();
  const [data, setData] = useState<JsonObject>({});
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const { id } = example;
  const isUploading = useUploading();
  const task = useQuery({ queryKey: ['task', id], queryFn: () => answerOf(api.GET('/api/tasks/{id}', { params: { path: { id } } })) });
  // The API says that it is a JSON Schema.
  const schema = task.data?.form?.schema ?? NO_FORM;
  const faults = checkData(schema, data, language);
  const handIn = (): void => {
    // What becomes of it is told in this dialog.
    setAsked(false);
    onHandIn(data);
  };
  return (
    <Dialog
      open
      title={texts.completeTitle(count, example.name)}
      okText={texts.handIn}
      cancelText={texts.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: task.data === undefined || isUploading }}
      onOk={() => {
        setTried(true);
        if (faults.size > 0) return;
        if (confirmationsOf(schema, data).length > 0) setAsked(true);
        else handIn();
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph>{texts.completeHint}</Typography.Paragraph>
      <ProblemNote problem={task.error} />
      {failure}
      {task.isPending && <Skeleton active />}
      <Form layout="vertical" component="div">
        <FormFields
          fields={fieldsOf(schema, requiredBy(schema, data))}
          data={data}
          onChange={setData}
          faults={tried ? faults : new Map<string, string>()}
        />
      </Form>
      <UploadingNote />
      {asked && <ConfirmDialog schema={schema} data={data} busy={busy} onConfirm={handIn} onClose={() => setAsked(false)} />}
    </Dialog>
  );
}
