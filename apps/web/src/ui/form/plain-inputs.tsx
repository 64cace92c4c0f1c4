import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { type Field, type Kind } from '../../forms/field';
import { asList, type Json } from '../../forms/json';
import { tidied } from '../../forms/slip';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { useTypedAmount } from '../use-typed-amount';

const answerTexts = defineTexts({ yes: '是', no: '否', yuan: '元' }, { yes: 'Yes', no: 'No', yuan: 'yuan' });

/** Up to this many answers are all shown; more are chosen from a list that can be searched. */
const SHOWN_CHOICES = 5;

/** What the input of a kind of field is drawn with. */
export interface InputProps<Name extends Kind['kind']> {
  readonly id: string;
  readonly field: Field & Extract<Kind, { kind: Name }>;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** One line, or several where much may be written. */
export function TextInput({ id, field, value, onChange }: InputProps<'text'>) {
  const given = { id, value: typeof value === 'string' ? value : '', ...(field.maxLength !== undefined && { maxLength: field.maxLength }) };
  const change = (text: string): void => {
    const tidy = tidied(field.format, text);
    onChange(tidy === '' ? undefined : tidy);
  };
  return field.long ? (
    <Input.TextArea
      {...given}
      autoSize={{ minRows: 3 }}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  ) : (
    <Input
      {...given}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  );
}

/** A number within its bounds, or an amount of money. */
export function NumberInput(props: InputProps<'number'>) {
  const { id, field, value, onChange } = props;
  if (field.money) return <AmountInput {...props} />;
  return (
    <InputNumber<number>
      id={id}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      min={field.minimum ?? Number.MIN_SAFE_INTEGER}
      max={field.maximum ?? Number.MAX_SAFE_INTEGER}
      {...(field.integer && { precision: 0 })}
      onChange={(number) => {
        onChange(number ?? undefined);
      }}
    />
  );
}

/** An amount of money in yuan. */
function AmountInput({ id, value, onChange }: InputProps<'number'>) {
  const texts = useTexts(answerTexts);
  const { text, type, leave } = useTypedAmount(value, onChange);
  return (
    <Input
      id={id}
      inputMode="decimal"
      suffix={texts.yuan}
      value={text}
      onChange={({ target }) => {
        type(target.value);
      }}
      onBlur={leave}
    />
  );
}

/** Yes or no; neither is chosen before. */
export function YesNoInput({ id, value, onChange }: InputProps<'yes-no'>) {
  const texts = useTexts(answerTexts);
  const options = [
    { value: true, label: texts.yes },
    { value: false, label: texts.no },
  ];
  return (
    <Radio.Group
      id={id}
      options={options}
      value={value}
      onChange={({ target }) => {
        onChange(target.value === true);
      }}
    />
  );
}

/** A day, written as ISO 8601. */
export function DateInput({ id, value, onChange }: InputProps<'date'>) {
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={(day) => {
        onChange(day === null ? undefined : day.format('YYYY-MM-DD'));
      }}
    />
  );
}

/** One of the answers. */
export function ChoiceInput({ id, field, value, onChange }: InputProps<'choice'>) {
  const options = field.choices.map((choice) => ({ value: choice.value, label: choice.title }));
  const chosen = typeof value === 'string' ? value : undefined;
  return options.length <= SHOWN_CHOICES ? (
    <Radio.Group
      id={id}
      options={options}
      value={chosen}
      onChange={({ target }) => {
        onChange(String(target.value));
      }}
    />
  ) : (
    <Select id={id} options={options} value={chosen} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} allowClear />
  );
}

/** Any of the answers. */
export function ChoicesInput({ id, field, value, onChange }: InputProps<'choices'>) {
  const options = field.choices.map((choice) => ({ value: choice.value, label: choice.title }));
  return (
    <div id={id}>
      <Checkbox.Group
        options={options}
        value={asList(value).map(String)}
        onChange={(chosen) => {
          onChange(chosen.length === 0 ? undefined : chosen);
        }}
      />
    </div>
  );
}
