import { Collapse, Empty } from 'antd';
import { type Schema } from '../../api/schemas';
import { type Field, fieldsOf } from '../../forms/field';
import { asObject, type JsonObject } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { definitionTexts } from './definition-texts';

/** Every form with its fields. */
export function FolderForms({ forms }: { readonly forms: readonly Schema<'FolderFormDto'>[] }) {
  const texts = useTexts(definitionTexts);
  if (forms.length === 0) return <Empty description={texts.nothing} />;
  return (
    <Collapse
      items={forms.map(({ name, title, schema }) => ({
        key: name,
        label: texts.named(title, name),
        // The API says that it is a JSON Schema.
        children: <Fields schema={schema} />,
      }))}
    />
  );
}

function Fields({ schema }: { readonly schema: JsonObject }) {
  const texts = useTexts(definitionTexts);
  const { field } = texts;
  const sensitive: Readonly<Record<string, string>> = texts.sensitive;
  return (
    <DataTable<Field>
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={[...fieldsOf(schema)]}
      columns={[
        { key: 'title', title: field.title, dataIndex: 'title' },
        { key: 'name', title: field.name, render: (_, { name }) => <code>{name}</code> },
        { key: 'required', title: field.required, render: (_, { required }) => (required ? field.yes : '') },
        { key: 'sensitive', title: field.sensitive, render: (_, { name }) => sensitive[markOf(schema, name)] ?? '' },
      ]}
    />
  );
}

function markOf(schema: JsonObject, name: string): string {
  const mark = asObject(asObject(schema['properties'])[name])['x-sensitive'];
  return typeof mark === 'string' ? mark : '';
}
