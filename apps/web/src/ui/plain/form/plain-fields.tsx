import { type ReactNode } from 'react';
import { type Faults } from '../../../forms/check-data';
import { type Field } from '../../../forms/field';
import { asList, asObject, type Json, type JsonObject, withMember } from '../../../forms/json';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import { useSlip } from '../../use-slip';
import plain from '../plain.module.css';
import { OrganisationInput } from './organisation-input';
import { PlainField } from './plain-field';
import { ChoiceInput, ChoicesInput, DateInput, isGroup, NumberInput, TextInput, YesNoInput } from './plain-inputs';
import { UploadsInput } from './uploads-input';

const listTexts = defineTexts(
  { add: '添加一项', remove: (no: number) => `删除第 ${String(no)} 项` },
  { add: 'Add one', remove: (no: number) => `Remove number ${String(no)}` },
);

/** What the fields of one object are drawn with. */
export interface PlainFieldsProps {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  readonly onChange: (change: (data: JsonObject) => JsonObject) => void;
  readonly faults: Faults;
  /** JSON pointer of the object; empty at the top. */
  readonly place?: string;
}

/** The fields of a form with native inputs, one below the other. A change is told as what becomes of the data, since uploads end when they end. */
export function PlainFields({ fields, data, onChange, faults, place = '' }: PlainFieldsProps): ReactNode {
  return fields.map((field) => (
    <FormField
      key={field.name}
      field={field}
      place={`${place}/${field.name}`}
      faults={faults}
      value={data[field.name]}
      onUpdate={(update) => {
        onChange((old) => withMember(old, field.name, update(old[field.name])));
      }}
    />
  ));
}

/** A field with its title and what is wrong with it; a slip is told as soon as the field is left. */
function FormField({ field, faults, place, ...rest }: Omit<FieldInputProps, 'fault'>) {
  const { slip, onLeave } = useSlip(field, rest.value);
  const fault = slip ?? faults.get(place);
  return (
    <PlainField field={field} place={place} fault={fault} group={isGroup(field)} onLeave={onLeave}>
      <FieldInput field={field} place={place} fault={fault} faults={faults} {...rest} />
    </PlainField>
  );
}

interface FieldInputProps {
  readonly field: Field;
  readonly place: string;
  readonly fault: string | undefined;
  readonly faults: Faults;
  readonly value: Json | undefined;
  readonly onUpdate: (update: (value: Json | undefined) => Json | undefined) => void;
}

function FieldInput({ field, faults, onUpdate, ...rest }: FieldInputProps): ReactNode {
  const onChange = (value: Json | undefined): void => {
    onUpdate(() => value);
  };
  switch (field.kind) {
    case 'text':
      return <TextInput field={field} onChange={onChange} {...rest} />;
    case 'number':
      return <NumberInput field={field} onChange={onChange} {...rest} />;
    case 'yes-no':
      return <YesNoInput field={field} onChange={onChange} {...rest} />;
    case 'date':
      return <DateInput field={field} onChange={onChange} {...rest} />;
    case 'choice':
      return <ChoiceInput field={field} onChange={onChange} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} onChange={onChange} {...rest} />;
    case 'organisation':
      return <OrganisationInput field={field} onChange={onChange} {...rest} />;
    case 'document':
      return <UploadsInput single title={field.title} place={rest.place} value={rest.value} onUpdate={onUpdate} />;
    case 'group':
      return <Group fields={field.fields} faults={faults} onUpdate={onUpdate} place={rest.place} value={rest.value} />;
    case 'list':
      return field.item.kind === 'document' ? (
        <UploadsInput title={field.title} place={rest.place} value={rest.value} onUpdate={onUpdate} />
      ) : (
        <List item={field.item} faults={faults} onUpdate={onUpdate} place={rest.place} value={rest.value} />
      );
  }
}

type NestedProps = Omit<FieldInputProps, 'field' | 'fault'>;

function Group({ fields, faults, onUpdate, place, value }: NestedProps & { readonly fields: readonly Field[] }) {
  return (
    <PlainFields
      fields={fields}
      data={asObject(value)}
      faults={faults}
      place={place}
      onChange={(change) => {
        onUpdate((old) => change(asObject(old)));
      }}
    />
  );
}

/** Replaces one item of a list, or takes it out where it becomes nothing. */
const putItem = (list: Json | undefined, index: number, update: (item: Json) => Json | undefined): Json =>
  asList(list).flatMap((item, at) => (at === index ? ([update(item)].filter((each) => each !== undefined) as readonly Json[]) : [item]));

function List({ item, faults, onUpdate, place, value }: NestedProps & { readonly item: Field }) {
  const texts = useTexts(listTexts);
  return (
    <>
      {asList(value).map((each, index) => (
        <div key={index} className={plain['item']}>
          <FieldInput
            field={item}
            place={`${place}/${String(index)}`}
            fault={faults.get(`${place}/${String(index)}`)}
            faults={faults}
            value={each}
            onUpdate={(update) => {
              onUpdate((old) => putItem(old, index, update));
            }}
          />
          <button
            type="button"
            className={plain['quiet']}
            onClick={() => {
              onUpdate((old) => putItem(old, index, () => undefined));
            }}
          >
            {texts.remove(index + 1)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={plain['quiet']}
        onClick={() => {
          onUpdate((old) => [...asList(old), item.kind === 'group' ? {} : '']);
        }}
      >
        {texts.add}
      </button>
    </>
  );
}
