import { asList } from '../../../forms/json';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import plain from '../plain.module.css';
import { type FieldProps, idAt } from './field-props';
import { SaidOfField } from './said-of-field';

const answerTexts = defineTexts({ yes: '是', no: '否', choose: '请选择' }, { yes: 'Yes', no: 'No', choose: 'Please choose' });

/** Up to this many answers are all shown; more are chosen from a list. */
const SHOWN_CHOICES = 5;

interface MarkProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onMark: (checked: boolean) => void;
}

function Mark({ type, name, label, checked, onMark }: MarkProps) {
  return (
    <label className={plain['mark']}>
      <input
        type={type}
        name={name}
        checked={checked}
        onChange={({ target }) => {
          onMark(target.checked);
        }}
      />
      {label}
    </label>
  );
}

/** Yes or no; neither is chosen before. */
export function YesNoInput({ field, value, onChange, faults, place }: FieldProps<'yes-no'>) {
  const texts = useTexts(answerTexts);
  return (
    <fieldset className={plain['marks']} aria-describedby={`${idAt(place)}-said`}>
      <legend>{field.title}</legend>
      {[true, false].map((answer) => (
        <Mark
          key={String(answer)}
          type="radio"
          name={idAt(place)}
          label={answer ? texts.yes : texts.no}
          checked={value === answer}
          onMark={() => {
            onChange(answer);
          }}
        />
      ))}
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </fieldset>
  );
}

/** One of the answers. */
export function ChoiceInput(props: FieldProps<'choice'>) {
  const { field, value, onChange, faults, place } = props;
  if (field.choices.length > SHOWN_CHOICES) return <SelectInput {...props} />;
  return (
    <fieldset className={plain['marks']} aria-describedby={`${idAt(place)}-said`}>
      <legend>{field.title}</legend>
      {field.choices.map((choice) => (
        <Mark
          key={choice.value}
          type="radio"
          name={idAt(place)}
          label={choice.title}
          checked={value === choice.value}
          onMark={() => {
            onChange(choice.value);
          }}
        />
      ))}
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </fieldset>
  );
}

function SelectInput({ field, value, onChange, faults, place }: FieldProps<'choice'>) {
  const texts = useTexts(answerTexts);
  return (
    <label className={plain['field']}>
      {field.title}
      <select
        aria-describedby={`${idAt(place)}-said`}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      >
        <option value="">{texts.choose}</option>
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </label>
  );
}

/** Any of the answers. */
export function ChoicesInput({ field, value, onChange, faults, place }: FieldProps<'choices'>) {
  const chosen = asList(value);
  return (
    <fieldset className={plain['marks']} aria-describedby={`${idAt(place)}-said`}>
      <legend>{field.title}</legend>
      {field.choices.map((choice) => (
        <Mark
          key={choice.value}
          type="checkbox"
          name={idAt(place)}
          label={choice.title}
          checked={chosen.includes(choice.value)}
          onMark={(checked) => {
            const next = checked ? [...chosen, choice.value] : chosen.filter((each) => each !== choice.value);
            onChange(next.length === 0 ? undefined : next);
          }}
        />
      ))}
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </fieldset>
  );
}
