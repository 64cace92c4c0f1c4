import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ListTable } from '../../ui/list-table';
import { type RecordRow, type RecordStatus } from './records-queries';
import { recordsTexts } from './records-texts';

const COLORS: Readonly<Record<RecordStatus, string>> = { active: 'green', suspended: 'gold', ended: 'default' };

interface RecordTableProps {
  readonly rows: readonly RecordRow[];
  readonly loading: boolean;
  readonly empty: string;
}

/** Records with what is needed to know which is which. */
export function RecordTable(list: RecordTableProps) {
  return <ListTable<RecordRow> {...list} columns={useColumns()} />;
}

function useColumns(): TableColumnsType<RecordRow> {
  const { columns, noEnd } = useTexts(recordsTexts);
  const write = useDates();
  return [
    { key: 'number', title: columns.number, render: (_, { id, number }) => <Link to={`/records/${id}`}>{number}</Link> },
    { key: 'kind', title: columns.kind, render: (_, { kindName }) => kindName ?? '—' },
    { key: 'holder', title: columns.holder, render: (_, { holder }) => holder.name },
    { key: 'status', title: columns.status, render: (_, record) => <RecordState record={record} /> },
    { key: 'starts', title: columns.starts, render: (_, { startsOn }) => write(startsOn, 'day') },
    { key: 'ends', title: columns.ends, render: (_, { endsOn }) => (endsOn === undefined ? noEnd : write(endsOn, 'day')) },
  ];
}

/** How a record stands. */
export function RecordState({ record: { status, inGrace } }: { readonly record: Pick<RecordRow, 'status' | 'inGrace'> }) {
  const texts = useTexts(recordsTexts);
  return (
    <>
      <Tag color={COLORS[status]}>{texts.statuses[status]}</Tag>
      {inGrace && <Tag color="gold">{texts.inGrace}</Tag>}
    </>
  );
}
