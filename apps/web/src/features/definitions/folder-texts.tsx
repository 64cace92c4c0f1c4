import { Empty } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { definitionTexts } from './definition-texts';

/** Documents, notices, publicities, messages to departments and records by their titles. */
export function FolderTexts({ rows }: { readonly rows: readonly Schema<'FolderTextDto'>[] }) {
  const texts = useTexts(definitionTexts);
  const { text } = texts;
  return (
    <DataTable<Schema<'FolderTextDto'>>
      size="small"
      rowKey={({ kind, name }) => `${kind}/${name}`}
      pagination={false}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty description={texts.nothing} /> }}
      columns={[
        { key: 'kind', title: text.kind, render: (_, { kind }) => texts.kinds[kind] },
        { key: 'title', title: text.title, dataIndex: 'title' },
        { key: 'name', title: text.name, render: (_, { name }) => <code>{name}</code> },
      ]}
    />
  );
}
