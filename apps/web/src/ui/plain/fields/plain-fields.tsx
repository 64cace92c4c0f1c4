import { type Faults } from '../../../forms/check-data';
import { type Field } from '../../../forms/field';
import { asObject, type Json, type JsonObject, withMember } from '../../../forms/json';
import { ChoicesInput, ChoiceInput, YesNoInput } from './choice-inputs';
import { DocumentInput } from './document-input';
import { type FieldProps } from './field-props';
import { ListInput } from './list-input';
import { DateInput, NumberInput, TextInput } from './written-inputs';

interface PlainFieldsProps {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  readonly onChange: (data: JsonObject) => void;
  readonly faults: Faults;
  /** JSON pointer of the object; empty at the top. */
  readonly place?: string;
}

/** The fields of a form on a page of applicants, one below the other, each with what is wrong with it. */
export function PlainFields({ fields, data, onChange, faults, place = '' }: PlainFieldsProps) {
  return fields.map((field) => (
    <PlainField
      key={field.name}
      field={field}
      value={data[field.name]}
      onChange={(value: Json | undefined) => {
        onChange(withMember(data, field.name, value));
      }}
      faults={faults}
      place={`${place}/${field.name}`}
    />
  ));
}

/** One field of any kind. */
export function PlainField({ field, ...rest }: FieldProps) {
  switch (field.kind) {
    case 'text':
      return <TextInput field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'date':
      return <DateInput field={field} {...rest} />;
    case 'yes-no':
      return <YesNoInput field={field} {...rest} />;
    case 'choice':
      return <ChoiceInput field={field} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} {...rest} />;
    case 'document':
      return <DocumentInput field={field} {...rest} />;
    case 'group':
      return (
        <fieldset>
          <legend>{field.title}</legend>
          <PlainFields fields={field.fields} data={asObject(rest.value)} onChange={rest.onChange} faults={rest.faults} place={rest.place} />
        </fieldset>
      );
    case 'list':
      return <ListInput field={field} {...rest} draw={(item) => <PlainField {...item} />} />;
  }
}
