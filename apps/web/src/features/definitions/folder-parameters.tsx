import { Empty } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { type Json } from '../../forms/json';
import { DataTable } from '../../ui/data-table';
import { ParameterValue } from '../../ui/parameter-value/parameter-value';
import { shapeOf } from '../../ui/parameter-value/value-shape';
import { definitionTexts } from './definition-texts';

/** Parameters as the folder sets them. */
export function FolderParameters({ rows }: { readonly rows: readonly Schema<'FolderParameterDto'>[] }) {
  const texts = useTexts(definitionTexts);
  const write = useDates();
  const { parameter } = texts;
  return (
    <DataTable<Schema<'FolderParameterDto'>>
      size="small"
      tableLayout="fixed"
      rowKey={({ name, region, effectiveFrom }) => `${name} ${region} ${effectiveFrom}`}
      pagination={false}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty description={texts.nothing} /> }}
      columns={[
        { key: 'name', title: parameter.name, render: (_, { name, title }) => title ?? <code>{name}</code> },
        { key: 'value', title: parameter.value, width: '36%', render: (_, row) => <Value row={row} rows={rows} /> },
        { key: 'region', title: parameter.region, render: (_, { region }) => (region === '*' ? texts.everywhere : region) },
        { key: 'from', title: parameter.from, render: (_, { effectiveFrom }) => write(effectiveFrom, 'day') },
        { key: 'source', title: parameter.source, width: '22%', dataIndex: 'source' },
      ]}
    />
  );
}

interface ValueProps {
  readonly row: Schema<'FolderParameterDto'>;
  readonly rows: readonly Schema<'FolderParameterDto'>[];
}

function Value({ row, rows }: ValueProps) {
  // The API says that values are any JSON.
  const values = rows.filter(({ name }) => name === row.name).map(({ value }) => value as Json);
  return <ParameterValue value={row.value as Json} shape={shapeOf(values, row.unit)} words={row.words} />;
}
