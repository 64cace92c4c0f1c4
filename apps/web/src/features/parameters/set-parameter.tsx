import { Alert, App, Form, Input, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { shownValue } from '../../ui/shown-value';
import { useSetParameter } from './parameter-queries';
import { parameterTexts } from './parameter-texts';
import { readValue, writeValue } from './written-value';
import { Dialog } from '../../ui/dialog';

interface SetParameterProps {
  readonly process: string;
  readonly parameter: Schema<'ParameterDto'>;
  /** The first day from which a value may hold. */
  readonly today: string;
  /** Open cases that began on it. */
  readonly startedToday: number;
  readonly onClose: () => void;
}

interface Wish {
  readonly value: string;
  readonly effectiveFrom: string;
  readonly source: string;
}

/** Asks for a new value, from when on, and where it is written. */
export function SetParameter({ process, parameter, today, startedToday, onClose }: SetParameterProps) {
  const texts = useTexts(parameterTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Wish>();
  const set = useSetParameter(process);
  const before = parameter.entries.find(({ inForce }) => inForce)?.value;
  const save = async ({ value, effectiveFrom, source }: Wish): Promise<void> => {
    const body = { name: parameter.name, value: readValue(value, before) ?? null, effectiveFrom, source };
    await set.mutateAsync(body);
    void message.success(texts.saved);
    onClose();
  };
  const from = Form.useWatch('effectiveFrom', form) as string | undefined;
  return (
    <Dialog
      open
      title={texts.setTitle(parameter.title)}
      okText={texts.save}
      confirmLoading={set.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>{texts.current(shownValue(before))}</Typography.Paragraph>
      <ProblemNote problem={set.error} />
      <Form<Wish>
        form={form}
        layout="vertical"
        initialValues={{ value: writeValue(before) }}
        onFinish={(wish) => {
          save(wish).catch(() => undefined);
        }}
      >
        <SettingFields before={before} today={today} />
      </Form>
      {from !== undefined && from !== '' && <Alert type="info" showIcon title={texts.affected(from <= today ? startedToday : 0)} />}
    </Dialog>
  );
}

/** What is asked for; the value as the one before is written. */
function SettingFields({ before, today }: { readonly before: unknown; readonly today: string }) {
  const texts = useTexts(parameterTexts);
  return (
    <>
      <Form.Item
        name="value"
        label={texts.value}
        rules={[
          { required: true, message: texts.valueMissing },
          {
            validator: (_, text: string) =>
              readValue(text, before) === undefined ? Promise.reject(new Error(texts.valueUnfit)) : Promise.resolve(),
          },
        ]}
      >
        {typeof before === 'object' ? <Input.TextArea rows={5} /> : <Input />}
      </Form.Item>
      <Form.Item name="effectiveFrom" label={texts.from} rules={[{ required: true, message: texts.fromMissing }]}>
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="source" label={texts.source} rules={[{ required: true, whitespace: true, message: texts.sourceMissing }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={texts.sourceHint} />
      </Form.Item>
    </>
  );
}
