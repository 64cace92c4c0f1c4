import { type TableColumnsType } from 'antd';
import { type Schema } from '../../api/schemas';
import { asObject, type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { intakeTexts } from './intake-texts';

type BadLine = Schema<'BadLineDto'>;

/** Lines of which nothing is made, with what is wrong; what was written is not told back. */
export function BadLines({ lines, schema }: { readonly lines: readonly BadLine[]; readonly schema: JsonObject }) {
  const { file } = useTexts(intakeTexts);
  const { language } = useLanguage();
  const columns: TableColumnsType<BadLine> = [
    { key: 'line', title: file.line, dataIndex: 'line', width: 100 },
    {
      key: 'faults',
      title: file.faults,
      render: (_, { code, errors }) =>
        code === 'doubled-line'
          ? file.doubled
          : errors.map((error) => <div key={error.path + error.code}>{file.at(titleAt(schema, error.path), error[language])}</div>),
    },
  ];
  return (
    <DataTable<BadLine>
      rowKey="line"
      size="small"
      columns={columns}
      dataSource={[...lines]}
      pagination={lines.length > 20 ? { pageSize: 20 } : false}
    />
  );
}

/** What the form calls the field at a JSON pointer. */
function titleAt(schema: JsonObject, path: string): string {
  const { title } = asObject(asObject(schema['properties'])[path.split('/')[1] ?? '']);
  return typeof title === 'string' ? title : '';
}
