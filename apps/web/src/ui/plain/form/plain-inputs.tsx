import { type Choice, type Field, type Kind } from '../../../forms/field';
import { asList, type Json } from '../../../forms/json';
import { tidied } from '../../../forms/slip';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import { useTypedAmount } from '../../use-typed-amount';
import { inputId } from './plain-field';
import styles from './plain-form.module.css';

const inputTexts = defineTexts(
  { yes: '是', no: '否', choose: '请选择', yuan: '元' },
  { yes: 'Yes', no: 'No', choose: 'Please choose', yuan: 'yuan' },
);

/** Up to this many answers are all shown; more are chosen from a list. */
const SHOWN_CHOICES = 5;

/** What a native input is drawn with. */
export interface InputProps<Name extends Kind['kind']> {
  readonly place: string;
  readonly field: Field & Extract<Kind, { kind: Name }>;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly fault: string | undefined;
}

const described = (place: string, fault: string | undefined): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } =>
  fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${inputId(place)}-fault` };

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** One line, or several where much may be written. */
export function TextInput({ place, field, value, onChange, fault }: InputProps<'text'>) {
  const props = {
    id: inputId(place),
    value: typeof value === 'string' ? value : '',
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    ...described(place, fault),
  };
  return field.long ? (
    <textarea
      {...props}
      rows={4}
      onChange={({ target }) => {
        onChange(given(tidied(field.format, target.value)));
      }}
    />
  ) : (
    <input
      {...props}
      type="text"
      onChange={({ target }) => {
        onChange(given(tidied(field.format, target.value)));
      }}
    />
  );
}

/** A number, or an amount of money; the keyboard of a phone shows digits. */
export function NumberInput(props: InputProps<'number'>) {
  const { place, field, value, onChange, fault } = props;
  if (field.money) return <AmountInput {...props} />;
  return (
    <input
      id={inputId(place)}
      type="number"
      inputMode={field.integer ? 'numeric' : 'decimal'}
      step={field.integer ? 1 : 'any'}
      value={typeof value === 'number' ? value : ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : target.valueAsNumber);
      }}
      {...described(place, fault)}
    />
  );
}

/** An amount of money in yuan. */
function AmountInput({ place, value, onChange, fault }: InputProps<'number'>) {
  const texts = useTexts(inputTexts);
  const { text, type, leave } = useTypedAmount(value, onChange);
  return (
    <span className={styles['amount']}>
      <input
        id={inputId(place)}
        type="text"
        inputMode="decimal"
        value={text}
        onChange={({ target }) => {
          type(target.value);
        }}
        onBlur={leave}
        {...described(place, fault)}
      />
      {texts.yuan}
    </span>
  );
}

/** A day, written as ISO 8601. */
export function DateInput({ place, value, onChange, fault }: InputProps<'date'>) {
  return (
    <input
      id={inputId(place)}
      type="date"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => {
        onChange(given(target.value));
      }}
      {...described(place, fault)}
    />
  );
}

/** Yes or no; neither is chosen before. */
export function YesNoInput({ place, value, onChange }: InputProps<'yes-no'>) {
  const texts = useTexts(inputTexts);
  const choices = [
    { value: 'yes', title: texts.yes },
    { value: 'no', title: texts.no },
  ];
  return (
    <Radios
      place={place}
      choices={choices}
      value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
      onChange={(chosen) => {
        onChange(chosen === 'yes');
      }}
    />
  );
}

/** One of the answers. */
export function ChoiceInput({ place, field, value, onChange, fault }: InputProps<'choice'>) {
  const chosen = typeof value === 'string' ? value : undefined;
  return field.choices.length <= SHOWN_CHOICES ? (
    <Radios place={place} choices={field.choices} value={chosen} onChange={onChange} />
  ) : (
    <Choose place={place} choices={field.choices} value={chosen} onChange={onChange} fault={fault} />
  );
}

/** Whether a choice is a group of inputs under one title, or one list. */
export const isGroup = (field: Field): boolean =>
  ['yes-no', 'choices', 'group', 'list', 'document'].includes(field.kind) ||
  (field.kind === 'choice' && field.choices.length <= SHOWN_CHOICES);

/** Any of the answers. */
export function ChoicesInput({ field, value, onChange }: InputProps<'choices'>) {
  const chosen = asList(value).map(String);
  const toggle = (each: string, on: boolean): void => {
    const next = field.choices.map((choice) => choice.value).filter((name) => (name === each ? on : chosen.includes(name)));
    onChange(next.length === 0 ? undefined : next);
  };
  return field.choices.map((choice) => (
    <label key={choice.value} className={styles['option']}>
      <input
        type="checkbox"
        checked={chosen.includes(choice.value)}
        onChange={({ target }) => {
          toggle(choice.value, target.checked);
        }}
      />
      {choice.title}
    </label>
  ));
}

interface ChoosingProps {
  readonly place: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Radios({ place, choices, value, onChange }: ChoosingProps) {
  return choices.map((choice) => (
    <label key={choice.value} className={styles['option']}>
      <input
        type="radio"
        name={inputId(place)}
        checked={value === choice.value}
        onChange={() => {
          onChange(choice.value);
        }}
      />
      {choice.title}
    </label>
  ));
}

/** One of many, from a list. */
export function Choose({ place, choices, value, onChange, fault }: ChoosingProps & { readonly fault: string | undefined }) {
  const texts = useTexts(inputTexts);
  return (
    <select
      id={inputId(place)}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(given(target.value));
      }}
      {...described(place, fault)}
    >
      <option value="">{texts.choose}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
}
