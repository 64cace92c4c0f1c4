import { Button, Card, Flex, Form, Input, Select } from 'antd';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { useTexts } from '../../texts/language';
import { type VerbFieldProps } from './verb-field-props';
import { verbTexts } from './verb-texts';

type Item = Schema<'SupplementItemDto'>;
const EMPTY: Item = { kind: 'document', name: '', problem: '', request: '' };

/** Everything that is missing, one by one: a step asks once. */
export function SupplementItems({ task, values, onChange }: VerbFieldProps) {
  const { fields } = useTexts(verbTexts);
  const put = (items: readonly Item[]): void => {
    onChange({ ...values, items });
  };
  return (
    <Form.Item label={fields.items} required>
      <Flex vertical gap="small">
        {values.items.map((item, index) => (
          <SupplementItem
            key={index}
            item={item}
            place={index}
            names={namesOf(task)}
            onChange={(next) => {
              put(values.items.map((each, at) => (at === index ? next : each)));
            }}
            onRemove={() => {
              put(values.items.filter((_, at) => at !== index));
            }}
          />
        ))}
        <Button
          type="dashed"
          onClick={() => {
            put([...values.items, EMPTY]);
          }}
        >
          {fields.add}
        </Button>
      </Flex>
    </Form.Item>
  );
}

/** Titles of what was applied with, to choose from: documents first. */
function namesOf({ submissions: [application] }: Schema<'TaskDto'>): Readonly<Record<Item['kind'], readonly string[]>> {
  // The API says that it is a JSON Schema.
  const fields = fieldsOf(application?.form?.schema ?? {});
  return {
    document: fields.filter(({ kind }) => kind === 'document').map(({ title }) => title),
    field: fields.filter(({ kind }) => kind !== 'document').map(({ title }) => title),
  };
}

interface SupplementItemProps {
  readonly item: Item;
  readonly place: number;
  readonly names: Readonly<Record<Item['kind'], readonly string[]>>;
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

function SupplementItem({ item, place, names, onChange, onRemove }: SupplementItemProps) {
  const { fields } = useTexts(verbTexts);
  const id = `supplement-${String(place)}`;
  const list = `${id}-names`;
  return (
    <Card size="small">
      <Flex gap="small" wrap align="start">
        <Select
          aria-label={fields.kind}
          value={item.kind}
          style={{ width: 120 }}
          options={(['document', 'field'] as const).map((kind) => ({ value: kind, label: fields[kind] }))}
          onChange={(kind) => {
            onChange({ ...item, kind });
          }}
        />
        <Input
          aria-label={fields.itemName}
          placeholder={fields.itemName}
          list={list}
          maxLength={100}
          value={item.name}
          style={{ flex: 1 }}
          onChange={({ target }) => {
            onChange({ ...item, name: target.value });
          }}
        />
        <datalist id={list}>
          {names[item.kind].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button onClick={onRemove}>{fields.remove}</Button>
      </Flex>
      {(['problem', 'request'] as const).map((part) => (
        <Input
          key={part}
          aria-label={fields[part]}
          placeholder={fields[part]}
          maxLength={500}
          value={item[part]}
          style={{ marginTop: 8 }}
          onChange={({ target }) => {
            onChange({ ...item, [part]: target.value });
          }}
        />
      ))}
    </Card>
  );
}
