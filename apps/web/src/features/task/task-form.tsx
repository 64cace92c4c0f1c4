import { App, Button, Card, Flex, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import { FormFields } from '../../ui/form/form-fields';
import { ProblemNote } from '../../ui/problem-note';
import { useTaskCommands } from './task-queries';
import { taskTexts } from './task-texts';

const NO_FAULTS: Faults = new Map();
const NO_FORM: JsonObject = { type: 'object' };

/** What the reader may do with the task now: only that is offered, and the API checks it again. */
export function TaskForm({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const commands = useTaskCommands(task.id);
  const may = (verb: string): boolean => task.actions.includes(verb);
  return (
    <Card
      title={task.form?.title ?? texts.form}
      extra={
        <Flex gap="small">
          {may('claim') && (
            <Button
              onClick={() => {
                commands.claim.mutate();
              }}
              loading={commands.claim.isPending}
            >
              {texts.claim}
            </Button>
          )}
          {may('release') && (
            <Button
              onClick={() => {
                commands.release.mutate();
              }}
              loading={commands.release.isPending}
            >
              {texts.release}
            </Button>
          )}
        </Flex>
      }
    >
      <ProblemNote problem={commands.claim.error ?? commands.release.error} />
      {may('complete') && <CompletionForm task={task} />}
    </Card>
  );
}

function CompletionForm({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const open = useNavigate();
  const { complete } = useTaskCommands(task.id);
  const [data, setData] = useState<JsonObject>({});
  const [tried, setTried] = useState(false);
  // The API says that it is a JSON Schema.
  const schema = (task.form?.schema ?? NO_FORM) as JsonObject;
  const found = checkData(schema, data, language);
  const faults = tried ? new Map([...faultsOfProblem(complete.error, language), ...found]) : NO_FAULTS;
  const handIn = async (): Promise<void> => {
    setTried(true);
    if (found.size > 0) return void message.warning(texts.look);
    await complete.mutateAsync(data);
    void message.success(texts.completed);
    await open('/inbox/mine');
  };
  return (
    <Form layout="vertical" onFinish={() => void handIn().catch(() => undefined)}>
      <FormFields fields={fieldsOf(schema, requiredBy(schema, data))} data={data} onChange={setData} faults={faults} />
      <ProblemNote problem={complete.error} />
      <Button type="primary" htmlType="submit" loading={complete.isPending}>
        {texts.complete}
      </Button>
    </Form>
  );
}
