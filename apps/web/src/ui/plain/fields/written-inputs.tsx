import plain from '../plain.module.css';
import { type FieldProps, idAt } from './field-props';
import { SaidOfField } from './said-of-field';

/** What every input that is written into is given. */
function given({ field: { required }, faults, place }: Pick<FieldProps, 'field' | 'faults' | 'place'>) {
  const id = idAt(place);
  return { id, required, 'aria-invalid': faults.has(place), 'aria-describedby': `${id}-said` };
}

/** One line, or several where much may be written. */
export function TextInput(props: FieldProps<'text'>) {
  const { field, value, onChange, faults, place } = props;
  const written = {
    ...given(props),
    value: typeof value === 'string' ? value : '',
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange(target.value === '' ? undefined : target.value);
    },
  };
  return (
    <label className={plain['field']}>
      {field.title}
      {field.long ? <textarea rows={4} {...written} /> : <input {...written} />}
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </label>
  );
}

/** A number within its bounds. */
export function NumberInput(props: FieldProps<'number'>) {
  const { field, value, onChange, faults, place } = props;
  return (
    <label className={plain['field']}>
      {field.title}
      <input
        {...given(props)}
        type="number"
        inputMode={field.integer ? 'numeric' : 'decimal'}
        step={field.integer ? 1 : 'any'}
        min={field.minimum}
        max={field.maximum}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => {
          onChange(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber);
        }}
      />
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </label>
  );
}

/** A day, written as ISO 8601. */
export function DateInput(props: FieldProps<'date'>) {
  const { field, value, onChange, faults, place } = props;
  return (
    <label className={plain['field']}>
      {field.title}
      <input
        {...given(props)}
        type="date"
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      />
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </label>
  );
}
