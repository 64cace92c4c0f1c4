import { DatePicker, Form, Input, Radio } from 'antd';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { PersonPicker } from './person-picker';
import { SupplementItems } from './supplement-items';
import { type VerbFieldProps } from './verb-field-props';
import { verbTexts } from './verb-texts';
import { type VerbField } from './verbs';

const LONGEST = 500;

/** How each field is drawn. */
const FIELDS: Readonly<Record<VerbField, (props: VerbFieldProps) => React.ReactNode>> = {
  person: (props) => <PersonPicker {...props} />,
  people: (props) => <PersonPicker {...props} many />,
  reason: (props) => <WrittenField {...props} name="reason" />,
  basis: (props) => <WrittenField {...props} name="basis" />,
  until: UntilField,
  order: OrderField,
  target: TargetField,
  items: (props) => <SupplementItems {...props} />,
};

/** The fields that a verb asks for, one below the other. */
export function VerbFields({ fields, ...props }: VerbFieldProps & { readonly fields: readonly VerbField[] }) {
  return fields.map((field) => {
    const Field = FIELDS[field];
    return <Field key={field} {...props} />;
  });
}

function WrittenField({ name, values, onChange }: VerbFieldProps & { readonly name: 'reason' | 'basis' }) {
  const { fields } = useTexts(verbTexts);
  return (
    <Form.Item label={fields[name]} htmlFor={`verb-${name}`} required>
      <Input.TextArea
        id={`verb-${name}`}
        value={values[name]}
        maxLength={LONGEST}
        showCount
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => {
          onChange({ ...values, [name]: target.value });
        }}
      />
    </Form.Item>
  );
}

function UntilField({ values, onChange }: VerbFieldProps) {
  const { fields } = useTexts(verbTexts);
  return (
    <Form.Item label={fields.until} htmlFor="verb-until" required>
      <DatePicker
        id="verb-until"
        onChange={(day) => {
          onChange({ ...values, until: day === null ? '' : day.format('YYYY-MM-DD') });
        }}
      />
    </Form.Item>
  );
}

function OrderField({ values, onChange }: VerbFieldProps) {
  const { fields } = useTexts(verbTexts);
  return (
    <Form.Item label={fields.order}>
      <Radio.Group
        aria-label={fields.order}
        value={values.order}
        options={(['before', 'after'] as const).map((order) => ({ value: order, label: fields[order] }))}
        onChange={({ target }) => {
          onChange({ ...values, order: target.value === 'after' ? 'after' : 'before' });
        }}
      />
    </Form.Item>
  );
}

/** Earlier steps; those to which one cannot go back are shown with the reason. */
function TargetField({ task, values, onChange }: VerbFieldProps) {
  const { fields } = useTexts(verbTexts);
  const { language } = useLanguage();
  const write = useDates();
  const chosen = task.mayReturnTo.find(({ element }) => element === values.target);
  return (
    <>
      <Form.Item label={fields.target} required>
        <Radio.Group
          aria-label={fields.target}
          vertical
          value={values.target}
          options={task.mayReturnTo.map(({ element, name, performer, at, whyNot }) => {
            const done = performer === undefined || at === undefined ? undefined : fields.doneBy(performer.name, write(at));
            const told = [name, done, whyNot?.[language]].filter((part) => part !== undefined);
            return { value: element, label: told.join(' · '), disabled: whyNot !== undefined };
          })}
          onChange={({ target }) => {
            onChange({ ...values, target: String(target.value), secondPass: 'walk-again' });
          }}
        />
      </Form.Item>
      <Form.Item label={fields.secondPass} {...(chosen?.straightBack === false && { extra: fields.noStraightBack })}>
        <Radio.Group
          aria-label={fields.secondPass}
          value={values.secondPass}
          options={[
            { value: 'walk-again', label: fields['walk-again'] },
            { value: 'straight-back', label: fields['straight-back'], disabled: chosen?.straightBack !== true },
          ]}
          onChange={({ target }) => {
            onChange({ ...values, secondPass: target.value === 'straight-back' ? 'straight-back' : 'walk-again' });
          }}
        />
      </Form.Item>
    </>
  );
}
