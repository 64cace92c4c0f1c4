import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Flex, type TableColumnsType, Tabs, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DueTag } from '../../ui/due-tag';
import { PageTitle } from '../../ui/page-title';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { countsQuery, type DepartmentMessage, MESSAGE_TABS, messagesQuery, type MessageTab } from './message-queries';
import { messageTexts } from './message-texts';

/** What other departments ask or tell whoever answers for an organisation. */
export function DepartmentMessagesPage() {
  const texts = useTexts(messageTexts);
  const { get, put } = useAddress();
  const tab = MESSAGE_TABS.find((each) => each === get('tab')) ?? 'waiting';
  const counts = useQuery(countsQuery);
  const label = (each: MessageTab): string =>
    each === 'answered' || counts.data === undefined ? texts.tabs[each] : `${texts.tabs[each]} ${String(counts.data[each])}`;
  return (
    <Flex vertical gap="small">
      <PageTitle>{texts.title}</PageTitle>
      <ProblemNote problem={counts.error} />
      <Tabs
        activeKey={tab}
        onChange={(next) => {
          put({ tab: next });
        }}
        items={MESSAGE_TABS.map((each) => ({ key: each, label: label(each) }))}
      />
      <MessageList key={tab} tab={tab} />
    </Flex>
  );
}

function MessageList({ tab }: { readonly tab: MessageTab }) {
  const texts = useTexts(messageTexts);
  const pages = useInfiniteQuery(messagesQuery(tab));
  const columns = useColumns();
  return (
    <PagedTable<DepartmentMessage>
      pages={pages}
      rows={pages.data?.pages.flatMap(({ messages }) => messages) ?? []}
      rowKey="id"
      empty={texts.empty[tab]}
      columns={columns}
    />
  );
}

function useColumns(): TableColumnsType<DepartmentMessage> {
  const texts = useTexts(messageTexts);
  const write = useDates();
  return [
    {
      key: 'title',
      title: texts.columns.title,
      render: (_, { id, title, processName, caseNumber }) => (
        <>
          <Link to={`/department-messages/${id}`}>{title}</Link>
          <div>
            <Typography.Text type="secondary">{`${processName} · ${caseNumber}`}</Typography.Text>
          </div>
        </>
      ),
    },
    { key: 'from', title: texts.columns.from, render: (_, { from }) => from.name },
    {
      key: 'due',
      title: texts.columns.due,
      render: (_, { status, dueAt, remaining }) =>
        status === 'waiting' ? <DueTag dueAt={dueAt} remaining={remaining} /> : <Tag>{texts.statuses[status]}</Tag>,
    },
    { key: 'sent', title: texts.columns.sent, render: (_, { sentAt }) => write(sentAt) },
  ];
}
