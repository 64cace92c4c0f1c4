import { useState } from 'react';
import { FileInput } from '../file-input';
import { type FieldProps, idAt } from './field-props';
import { SaidOfField } from './said-of-field';

/** A file that is handed in by its id; what it was called is known as long as the page stands. */
export function DocumentInput({ field, value, onChange, faults, place }: FieldProps<'document'>) {
  const [name, setName] = useState('');
  return (
    <>
      <FileInput
        label={field.title}
        value={typeof value === 'string' ? { id: value, name } : undefined}
        onSent={(file) => {
          setName(file.name);
          onChange(file.id);
        }}
      />
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </>
  );
}
