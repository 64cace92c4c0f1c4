import { Alert, Empty, Flex } from 'antd';
import { useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { type MovedDates } from './calendar-queries';
import { calendarTexts } from './calendar-texts';

type Moved = MovedDates['moved'][number];
const ROWS = 20;

/** Dates that move: which, from which day to which. */
export function MovedList({ moved, unmoved }: Pick<MovedDates, 'moved' | 'unmoved'>) {
  const texts = useTexts(calendarTexts);
  const ends = useEnds();
  const day = (at: string | undefined): string => (at === undefined ? texts.nothing : ends(at));
  const rows = moved.map((date, index) => ({ ...date, index }));
  return (
    <Flex vertical gap="small">
      {unmoved.length > 0 && <Alert type="warning" showIcon title={texts.unmoved(unmoved.length)} />}
      <DataTable<Moved & { readonly index: number }>
        size="small"
        rowKey="index"
        dataSource={rows}
        pagination={rows.length > ROWS ? { pageSize: ROWS, showSizeChanger: false } : false}
        locale={{ emptyText: <Empty description={texts.noneMoved} /> }}
        columns={[
          { key: 'number', title: texts.columns.number, render: (_, { caseNumber }) => caseNumber ?? texts.start },
          { key: 'process', title: texts.columns.process, dataIndex: 'processName' },
          {
            key: 'what',
            title: texts.columns.what,
            render: (_, { what, name }) => (name === undefined ? texts.what[what] : `${texts.what[what]} · ${name}`),
          },
          { key: 'from', title: texts.columns.from, render: (_, { from }) => day(from) },
          { key: 'to', title: texts.columns.to, render: (_, { to }) => day(to) },
        ]}
      />
    </Flex>
  );
}
