import { useQuery } from '@tanstack/react-query';
import { Empty, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import styles from './case.module.css';
import { noticesQuery, type WholeCase } from './case-queries';
import { papersTexts } from './papers-texts';

type CaseNotice = Schema<'CaseNoticeDto'>;

const COLORS: Readonly<Record<CaseNotice['status'], string>> = {
  waiting: 'blue',
  held: 'gold',
  delivered: 'green',
  failed: 'red',
  obsolete: 'default',
};

/** Whom the case told what by which channel, and what became of it. */
export function CaseNotices({ found }: { readonly found: WholeCase }) {
  const { notices: texts } = useTexts(papersTexts);
  const { data, error, isPending } = useQuery(noticesQuery(found.id));
  return (
    <>
      <ProblemNote problem={error} />
      <DataTable<CaseNotice & { readonly key: number }>
        size="middle"
        columns={useColumns()}
        dataSource={(data?.notices ?? []).map((notice, key) => ({ ...notice, key }))}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={texts.empty} /> }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<CaseNotice & { readonly key: number }> {
  const { notices: texts } = useTexts(papersTexts);
  const write = useDates();
  return [
    { key: 'what', title: texts.what, render: (_, { title }) => title ?? texts.plain },
    {
      key: 'to',
      title: texts.to,
      render: (_, { to, organisation, postName }) =>
        organisation === undefined ? texts.recipients[to] : `${organisation.name}${postName === undefined ? '' : ` ${postName}`}`,
    },
    { key: 'channel', title: texts.channel, render: (_, { channel }) => texts.channels[channel] },
    { key: 'at', title: texts.at, render: (_, { writtenAt }) => write(writtenAt) },
    { key: 'fate', title: texts.fate, render: (_, notice) => <Fate notice={notice} /> },
  ];
}

function Fate({ notice: { status, deliveredAt, followUp } }: { readonly notice: CaseNotice }) {
  const { notices: texts } = useTexts(papersTexts);
  const write = useDates();
  return (
    <>
      <Tag color={COLORS[status]}>{texts.statuses[status]}</Tag>
      {deliveredAt !== undefined && <span className={styles['small']}>{texts.deliveredAt(write(deliveredAt))}</span>}
      {followUp !== undefined && <Link to={`/cases/${followUp}`}>{texts.followUp}</Link>}
    </>
  );
}
