import { Empty } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { unitWord, unitWords } from '../../ui/unit-words';
import { shownValue } from '../../ui/shown-value';
import { definitionTexts } from './definition-texts';

/** Parameters as the folder sets them. */
export function FolderParameters({ rows }: { readonly rows: readonly Schema<'FolderParameterDto'>[] }) {
  const texts = useTexts(definitionTexts);
  const write = useDates();
  const units = useTexts(unitWords);
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
        { key: 'value', title: parameter.value, width: '24%', render: (_, { value }) => shownValue(value) },
        { key: 'unit', title: parameter.unit, render: (_, { unit }) => unitWord(units, unit) },
        { key: 'region', title: parameter.region, render: (_, { region }) => (region === '*' ? texts.everywhere : region) },
        { key: 'from', title: parameter.from, render: (_, { effectiveFrom }) => write(effectiveFrom, 'day') },
        { key: 'source', title: parameter.source, width: '26%', dataIndex: 'source' },
      ]}
    />
  );
}
