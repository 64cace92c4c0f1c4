import { Button, Card, Flex, Form } from 'antd';
import { type Faults } from '../../forms/check-data';
import { type Field, type Kind } from '../../forms/field';
import { asList, asObject, type Json, type JsonObject, withMember } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { OrganisationInput } from './organisation-input';
import { ChoiceInput, ChoicesInput, DateInput, type InputProps, NumberInput, TextInput, YesNoInput } from './plain-inputs';
import { UploadList } from '../upload-list';
import { UploadInput } from './upload-input';
import { useSlip } from '../use-slip';

const listTexts = defineTexts({ add: '添加一项', remove: '删除' }, { add: 'Add', remove: 'Remove' });

/** What the fields of one object are drawn with. */
export interface FormFieldsProps {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
  readonly onChange: (data: JsonObject) => void;
  readonly faults: Faults;
  /** JSON pointer of the object; empty at the top. */
  readonly place?: string;
}

/** The fields of a form, one below the other, each with what is wrong with it. */
export function FormFields({ fields, data, onChange, faults, place = '' }: FormFieldsProps) {
  return fields.map((field) => (
    <FormField
      key={field.name}
      field={field}
      value={data[field.name]}
      onChange={(value) => {
        onChange(withMember(data, field.name, value));
      }}
      faults={faults}
      place={`${place}/${field.name}`}
    />
  ));
}

/** A field with its title and what is wrong with it; a slip is told as soon as the field is left. */
function FormField({ field, value, onChange, faults, place }: Omit<NestedProps<Kind['kind']>, 'id'>) {
  const { slip, onLeave } = useSlip(field, value);
  const id = `field${place.replaceAll('/', '-')}`;
  const fault = slip ?? faults.get(place);
  return (
    <Form.Item
      label={field.title}
      htmlFor={id}
      required={field.required}
      {...(fault !== undefined && { validateStatus: 'error', help: fault })}
      {...(field.hint !== undefined && { extra: field.hint })}
    >
      <div onBlur={onLeave}>
        <FieldInput id={id} field={field} value={value} onChange={onChange} faults={faults} place={place} />
      </div>
    </Form.Item>
  );
}

/** An input that may hold others, so it knows what is wrong and where it stands. */
interface NestedProps<Name extends Kind['kind']> extends InputProps<Name> {
  readonly faults: Faults;
  readonly place: string;
}

function FieldInput({ field, ...rest }: NestedProps<Kind['kind']>) {
  switch (field.kind) {
    case 'text':
      return <TextInput field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'yes-no':
      return <YesNoInput field={field} {...rest} />;
    case 'date':
      return <DateInput field={field} {...rest} />;
    case 'choice':
      return <ChoiceInput field={field} {...rest} />;
    case 'choices':
      return <ChoicesInput field={field} {...rest} />;
    case 'organisation':
      return <OrganisationInput field={field} {...rest} />;
    case 'document':
      return <UploadInput {...rest} />;
    case 'group':
      return <GroupInput field={field} {...rest} />;
    case 'list':
      return <ListInput field={field} {...rest} />;
  }
}

/** A group that may be left out asks for nothing before something is typed in it, and is gone when all is taken out again. */
function GroupInput({ field, value, onChange, faults, place }: NestedProps<'group'>) {
  const fields = field.required || value !== undefined ? field.fields : field.fields.map((each) => ({ ...each, required: false }));
  const change = (group: JsonObject): void => {
    onChange(field.required || Object.keys(group).length > 0 ? group : undefined);
  };
  return (
    <Card size="small">
      <FormFields fields={fields} data={asObject(value)} onChange={change} faults={faults} place={place} />
    </Card>
  );
}

function ListInput({ id, field, value, onChange, faults, place }: NestedProps<'list'>) {
  const texts = useTexts(listTexts);
  const items = asList(value);
  if (field.item.kind === 'document') return <UploadList id={id} ids={items.map(String)} onChange={onChange} />;
  const put = (index: number, item: Json | undefined): void => {
    onChange(items.flatMap((old, at) => (at === index ? (item === undefined ? [] : [item]) : [old])));
  };
  return (
    <Flex vertical gap="small">
      {items.map((item, index) => (
        <Flex key={index} gap="small" align="start">
          <div style={{ flex: 1 }}>
            <FieldInput
              id={`${id}-${String(index)}`}
              field={field.item}
              value={item}
              onChange={(next) => {
                put(index, next);
              }}
              faults={faults}
              place={`${place}/${String(index)}`}
            />
          </div>
          <Button
            onClick={() => {
              put(index, undefined);
            }}
          >
            {texts.remove}
          </Button>
        </Flex>
      ))}
      <Button
        id={id}
        type="dashed"
        onClick={() => {
          onChange([...items, field.item.kind === 'group' ? {} : '']);
        }}
      >
        {texts.add}
      </Button>
    </Flex>
  );
}
