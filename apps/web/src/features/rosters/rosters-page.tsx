import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Flex, Select, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { RosterCounts } from './roster-counts';
import { kindsQuery, type Roster, rostersQuery } from './roster-queries';
import { RosterState } from './roster-state';
import { rosterTexts } from './roster-texts';
import { SendRoster } from './send-roster';

const ALL = '';

/** Rosters that came, and sending another. */
export function RostersPage() {
  const texts = useTexts(rosterTexts);
  const { get, put } = useAddress();
  const kind = get('kind');
  const kinds = useQuery(kindsQuery);
  const pages = useInfiniteQuery(rostersQuery(kind));
  const columns = useColumns();
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      </div>
      <ProblemNote problem={kinds.error} />
      <Flex gap="middle" align="center">
        {kinds.data !== undefined && <SendRoster kinds={kinds.data.kinds} />}
        <Select<string>
          aria-label={texts.kind}
          value={kind ?? ALL}
          onChange={(chosen) => {
            put({ kind: chosen === ALL ? undefined : chosen });
          }}
          style={{ width: 260 }}
          options={[
            { value: ALL, label: texts.everyKind },
            ...(kinds.data?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Flex>
      <PagedTable<Roster>
        pages={pages}
        rows={pages.data?.pages.flatMap(({ rosters }) => rosters) ?? []}
        rowKey="id"
        empty={texts.none}
        columns={columns}
      />
    </Flex>
  );
}

function useColumns(): TableColumnsType<Roster> {
  const { columns } = useTexts(rosterTexts);
  const write = useDates();
  return [
    { key: 'kind', title: columns.kind, render: (_, { id, kindName }) => <Link to={`/rosters/${id}`}>{kindName}</Link> },
    { key: 'organisation', title: columns.organisation, dataIndex: 'organisationName' },
    { key: 'asOf', title: columns.asOf, render: (_, { asOf }) => write(asOf, 'day') },
    { key: 'state', title: columns.state, render: (_, roster) => <RosterState state={roster.state} /> },
    { key: 'result', title: columns.result, render: (_, { counts }) => <RosterCounts counts={counts} /> },
    { key: 'received', title: columns.received, render: (_, { receivedAt }) => write(receivedAt) },
  ];
}
