import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Form, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { FormFields } from '../../ui/form/form-fields';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { useUploading } from '../../ui/use-document-upload';
import { messageTexts } from './message-texts';

const NO_FAULTS: Faults = new Map();

/** The answer by its form; checked here while it is filled in, and by the API when it is sent. */
export function AnswerForm({ id, schema }: { readonly id: string; readonly schema: JsonObject }) {
  const texts = useTexts(messageTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const answer = useAnswer(id);
  const isUploading = useUploading();
  const [data, setData] = useState<JsonObject>({});
  const [tried, setTried] = useState(false);
  const found = checkData(schema, data, language);
  const send = (): void => {
    setTried(true);
    if (found.size > 0) void message.warning(texts.look);
    else answer.mutate(data, { onSuccess: () => void message.success(texts.answered) });
  };
  return (
    <Card title={texts.answer}>
      <Form layout="vertical" onFinish={send}>
        <FormFields fields={fieldsOf(schema, requiredBy(schema, data))} data={data} onChange={setData} faults={tried ? found : NO_FAULTS} />
        <ProblemNote problem={answer.error} />
        <Typography.Paragraph type="secondary">{texts.answerHint}</Typography.Paragraph>
        <UploadingNote />
        <Button type="primary" htmlType="submit" loading={answer.isPending} disabled={isUploading}>
          {texts.send}
        </Button>
      </Form>
    </Card>
  );
}

function useAnswer(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (data: JsonObject) =>
      command((header) => answerOf(api.POST('/api/department-messages/{id}/answer', { params: { path: { id }, header }, body: { data } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['department-messages'] }),
  });
}
