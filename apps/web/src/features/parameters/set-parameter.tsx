import { Alert, App, Form, Input, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Dialog } from '../../ui/dialog';
import { EditValue } from '../../ui/parameter-value/edit-value';
import { ParameterValue } from '../../ui/parameter-value/parameter-value';
import { parameterValueTexts } from '../../ui/parameter-value/parameter-value-texts';
import { ValueChanges } from '../../ui/parameter-value/value-changes';
import { ProblemNote } from '../../ui/problem-note';
import { useSetParameter } from './parameter-queries';
import { parameterTexts } from './parameter-texts';
import { useValueDraft, type ValueDraft } from './use-value-draft';

interface SetParameterProps {
  readonly process: string;
  readonly parameter: Schema<'ParameterDto'>;
  /** The first day from which a value may hold. */
  readonly today: string;
  /** Division code of the county. */
  readonly region: string;
  /** Open cases that began on it. */
  readonly startedToday: number;
  readonly onClose: () => void;
}

interface Wish {
  readonly effectiveFrom: string;
  readonly source: string;
}

/** Asks for a new value, from when on, and where it is written; before it is saved it tells what changes. */
export function SetParameter({ process, parameter, today, startedToday, onClose }: SetParameterProps) {
  const texts = useTexts(parameterTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Wish>();
  const set = useSetParameter(process);
  const value = useValueDraft(parameter);
  const save = async ({ effectiveFrom, source }: Wish): Promise<void> => {
    const read = value.read();
    if (read === undefined) return;
    const body = { name: parameter.name, value: read.value, effectiveFrom, source };
    await set.mutateAsync(body);
    void message.success(texts.saved);
    onClose();
  };
  const from = Form.useWatch('effectiveFrom', form) as string | undefined;
  const check = (): void => {
    value.read();
    form.submit();
  };
  return (
    <Dialog
      open
      width={value.isWide ? 'min(1100px, 96vw)' : 560}
      title={texts.setTitle(parameter.title)}
      okText={texts.save}
      confirmLoading={set.isPending}
      onOk={check}
      onCancel={onClose}
    >
      <ProblemNote problem={set.error} />
      <Form<Wish>
        form={form}
        layout="vertical"
        onFinish={(wish) => {
          save(wish).catch(() => undefined);
        }}
      >
        <NewValue parameter={parameter} value={value} />
        <SettingFields today={today} />
      </Form>
      <Effect parameter={parameter} value={value} from={from} />
      {from !== undefined && from !== '' && <Alert type="info" showIcon title={texts.affected(from <= today ? startedToday : 0)} />}
    </Dialog>
  );
}

interface ValueProps {
  readonly parameter: Schema<'ParameterDto'>;
  readonly value: ValueDraft;
}

/** The value that is in force, to be changed; as JSON where no table fits it. */
function NewValue({ parameter, value }: ValueProps) {
  const texts = useTexts(parameterTexts);
  const { asJson } = useTexts(parameterValueTexts);
  if (value.kind === 'grid') {
    return (
      <>
        {!value.isWide && value.before !== undefined && (
          <Typography.Paragraph>
            {texts.current} <ParameterValue value={value.before} shape={value.shape} words={parameter.words} />
          </Typography.Paragraph>
        )}
        <EditValue {...value} words={parameter.words} onChange={value.change} />
        {value.faults.size > 0 && <Alert type="error" showIcon title={texts.mend} />}
      </>
    );
  }
  return (
    <Form.Item
      label={texts.value}
      help={value.isWrong ? texts.valueUnfit : asJson}
      {...(value.isWrong && { validateStatus: 'error' as const })}
    >
      <Input.TextArea aria-label={texts.value} rows={8} value={value.text} onChange={({ target }) => value.change(target.value)} />
    </Form.Item>
  );
}

/** What the new value changes, from which day and where. */
function Effect({ parameter, value, from }: ValueProps & { readonly from: string | undefined }) {
  const texts = useTexts(parameterTexts);
  const write = useDates();
  if (value.kind !== 'grid' || value.after === undefined) return null;
  const { beforeGrid: before, after, shape } = value;
  return (
    <Typography.Paragraph>
      <strong>{from === undefined || from === '' ? texts.changesUndated : texts.changes(write(from, 'day'), texts.regions.own)}</strong>{' '}
      <ValueChanges before={before} after={after} shape={shape} words={parameter.words} none={texts.noChange} />
    </Typography.Paragraph>
  );
}

/** From when on, and where it is written. */
function SettingFields({ today }: { readonly today: string }) {
  const texts = useTexts(parameterTexts);
  return (
    <>
      <Form.Item name="effectiveFrom" label={texts.from} rules={[{ required: true, message: texts.fromMissing }]}>
        <Input type="date" min={today} />
      </Form.Item>
      <Form.Item name="source" label={texts.source} rules={[{ required: true, whitespace: true, message: texts.sourceMissing }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={texts.sourceHint} />
      </Form.Item>
    </>
  );
}
