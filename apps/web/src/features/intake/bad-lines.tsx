import { Table, type TableColumnsType } from 'antd';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { intakeTexts } from './intake-texts';

type BadLine = Schema<'BadLineDto'>;

/** Lines of which nothing is made, with what is wrong; what was written is not told back. */
export function BadLines({ lines }: { readonly lines: readonly BadLine[] }) {
  const { file } = useTexts(intakeTexts);
  const { language } = useLanguage();
  const columns: TableColumnsType<BadLine> = [
    { key: 'line', title: file.line, dataIndex: 'line', width: 100 },
    {
      key: 'faults',
      title: file.faults,
      render: (_, { code, errors }) =>
        code === 'doubled-line' ? file.doubled : errors.map((error) => <div key={error.path + error.code}>{error[language]}</div>),
    },
  ];
  return (
    <Table<BadLine>
      rowKey="line"
      size="small"
      columns={columns}
      dataSource={[...lines]}
      pagination={lines.length > 20 ? { pageSize: 20 } : false}
    />
  );
}
