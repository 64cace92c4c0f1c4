import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Input, Segmented, Select, Skeleton } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type Incident, standingQuery } from './incident-queries';
import { repairTexts } from './repair-texts';
import { type RepairFields, type RepairKind } from './repairs';
import { VALUE_KINDS, type ValueKind } from './typed-value';

interface RepairInputsProps {
  readonly kind: RepairKind;
  readonly incident: Incident;
  readonly fields: RepairFields;
  readonly onChange: (fields: RepairFields) => void;
}

interface StandingProps extends Omit<RepairInputsProps, 'kind' | 'incident'> {
  readonly standing: Schema<'StandingDto'>;
}

const INPUTS: Partial<Record<RepairKind, (props: StandingProps) => React.JSX.Element>> = {
  redirect: RedirectInputs,
  correct: CorrectInputs,
  move: MoveInputs,
};

/** What a repair asks for beside its reason; where the case stands says what there is to choose from. */
export function RepairInputs({ kind, incident, ...rest }: RepairInputsProps) {
  const Inputs = INPUTS[kind];
  const standing = useQuery({ ...standingQuery(incident.caseId), enabled: Inputs !== undefined });
  if (Inputs === undefined) return null;
  if (standing.isError) return <ProblemNote problem={standing.error} />;
  if (standing.data === undefined) return <Skeleton active />;
  return <Inputs standing={standing.data} {...rest} />;
}

function RedirectInputs({ standing, fields, onChange }: StandingProps) {
  const texts = useTexts(repairTexts);
  return (
    <Form.Item label={texts.subscription} htmlFor="repair-subscription" required>
      <Select<number>
        id="repair-subscription"
        value={fields.subscription ?? null}
        onChange={(subscription) => {
          onChange({ ...fields, subscription });
        }}
        options={standing.messagesAwaited.map(({ no, element }) => ({ value: no, label: standing.names[element] ?? element }))}
      />
    </Form.Item>
  );
}

function CorrectInputs({ standing, fields, onChange }: StandingProps) {
  const texts = useTexts(repairTexts);
  return (
    <>
      <Form.Item label={texts.path} htmlFor="repair-path" extra={texts.pathHint} required>
        <AutoComplete
          id="repair-path"
          value={fields.path}
          onChange={(path) => {
            onChange({ ...fields, path });
          }}
          options={standing.variables.map(({ name }) => ({ value: `/${name}` }))}
        />
      </Form.Item>
      <Form.Item label={texts.valueKind}>
        <Segmented<ValueKind>
          aria-label={texts.valueKind}
          value={fields.valueKind}
          onChange={(valueKind) => {
            onChange({ ...fields, valueKind, value: '' });
          }}
          options={VALUE_KINDS.map((value) => ({ value, label: texts.valueKinds[value] }))}
        />
      </Form.Item>
      {fields.valueKind !== 'nothing' && <ValueInput fields={fields} onChange={onChange} />}
    </>
  );
}

function ValueInput({ fields, onChange }: Pick<StandingProps, 'fields' | 'onChange'>) {
  const texts = useTexts(repairTexts);
  const put = (value: string): void => {
    onChange({ ...fields, value });
  };
  return (
    <Form.Item label={texts.value} htmlFor="repair-value" required>
      {fields.valueKind === 'yes-no' ? (
        <Select<string>
          id="repair-value"
          value={fields.value === '' ? null : fields.value}
          onChange={put}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: texts.yesNo[value] }))}
        />
      ) : (
        <Input.TextArea
          id="repair-value"
          rows={fields.valueKind === 'json' ? 5 : 1}
          value={fields.value}
          onChange={({ target }) => {
            put(target.value);
          }}
        />
      )}
    </Form.Item>
  );
}

function MoveInputs({ standing, fields, onChange }: StandingProps) {
  const texts = useTexts(repairTexts);
  const nameOf = (element: string): string => standing.names[element] ?? element;
  const token = standing.tokens.find((each) => each.token === fields.from);
  return (
    <>
      <Form.Item label={texts.from} htmlFor="repair-from" required>
        <Select<number>
          id="repair-from"
          value={fields.from ?? null}
          onChange={(from) => {
            onChange({ ...fields, from, to: undefined });
          }}
          options={standing.tokens.map(({ token: value, element }) => ({ value, label: nameOf(element) }))}
        />
      </Form.Item>
      <Form.Item label={texts.to} htmlFor="repair-to" required>
        <Select<string>
          id="repair-to"
          value={fields.to ?? null}
          disabled={token === undefined}
          onChange={(to) => {
            onChange({ ...fields, to });
          }}
          options={(token?.mayMoveTo ?? []).map((value) => ({ value, label: nameOf(value) }))}
        />
      </Form.Item>
    </>
  );
}
