import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Card, Descriptions, Flex, Segmented, Skeleton, type TableColumnsType } from 'antd';
import { Link, useParams } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { DecideRoster } from './decide-roster';
import { FATES } from './fates';
import { RosterCounts } from './roster-counts';
import { type Roster, rosterQuery, type RosterRow, rosterRowsQuery } from './roster-queries';
import { RosterState } from './roster-state';
import { rosterTexts } from './roster-texts';

const ALL = 'all';

/** One roster: how far it is, what it came to, and what became of each line. */
export function RosterPage() {
  const texts = useTexts(rosterTexts);
  const roster = useQuery(rosterQuery(useParams()['id'] ?? ''));
  return (
    <Flex vertical gap="middle">
      <Link to="/rosters">{texts.back}</Link>
      <ProblemNote problem={roster.error} />
      {roster.isPending && <Skeleton active />}
      {roster.data !== undefined && <Opened roster={roster.data} />}
    </Flex>
  );
}

function Opened({ roster }: { readonly roster: Roster }) {
  return (
    <>
      <PageTitle>{roster.kindName}</PageTitle>
      <Facts roster={roster} />
      {roster.state === 'refused' && <Refusal roster={roster} />}
      {roster.state === 'awaiting-confirmation' && <DecideRoster roster={roster} />}
      <Report roster={roster} />
    </>
  );
}

function Facts({ roster }: { readonly roster: Roster }) {
  const { columns, facts } = useTexts(rosterTexts);
  const write = useDates();
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'state', label: columns.state, children: <RosterState state={roster.state} /> },
        { key: 'organisation', label: columns.organisation, children: roster.organisationName },
        { key: 'asOf', label: columns.asOf, children: write(roster.asOf, 'day') },
        { key: 'received', label: columns.received, children: write(roster.receivedAt) },
        { key: 'rows', label: facts.rows, children: roster.rows },
        { key: 'told', label: facts.told, children: roster.toldCases },
        { key: 'result', label: columns.result, span: 2, children: <RosterCounts counts={roster.counts} /> },
      ]}
    />
  );
}

function Refusal({ roster: { refusal = '', refusedLine } }: { readonly roster: Roster }) {
  const texts = useTexts(rosterTexts);
  const why = new Map<string, string>(Object.entries(texts.refusals)).get(refusal) ?? texts.refusalOther;
  const line = refusedLine === undefined ? '' : ` (${texts.atLine(refusedLine)})`;
  return <Alert type="error" showIcon title={`${why}${line}`} description={texts.refusalNext} />;
}

function Report({ roster }: { readonly roster: Roster }) {
  const texts = useTexts(rosterTexts);
  const { get, put } = useAddress();
  const fate = FATES.find((each) => each === get('fate'));
  const pages = useInfiniteQuery(rosterRowsQuery(roster, fate));
  const columns = useColumns();
  return (
    <Card
      title={texts.report}
      extra={
        <a href={`/api/rosters/${roster.id}/report`} download>
          {texts.download}
        </a>
      }
    >
      <Flex vertical gap="middle">
        <Segmented<string>
          aria-label={texts.rowColumns.fate}
          value={fate ?? ALL}
          onChange={(chosen) => {
            put({ fate: chosen === ALL ? undefined : chosen });
          }}
          options={[{ value: ALL, label: texts.everyFate }, ...FATES.map((value) => ({ value, label: texts.fates[value] }))]}
        />
        <PagedTable<RosterRow>
          pages={pages}
          rows={pages.data?.pages.flatMap(({ rows }) => rows) ?? []}
          rowKey="no"
          empty={texts.noRows}
          columns={columns}
        />
      </Flex>
    </Card>
  );
}

function useColumns(): TableColumnsType<RosterRow> {
  const { rowColumns, fates, faults } = useTexts(rosterTexts);
  const words = new Map<string, string>(Object.entries(faults));
  const write = useDates();
  const day = (at: string | undefined): string => (at === undefined ? '—' : write(at, 'day'));
  return [
    { key: 'line', title: rowColumns.line, render: (_, { line }) => line ?? '—' },
    { key: 'name', title: rowColumns.name, render: (_, { name }) => name ?? '—' },
    { key: 'number', title: rowColumns.number, render: (_, { identityNumber }) => identityNumber ?? '—' },
    { key: 'tag', title: rowColumns.tag, render: (_, { tagName }) => tagName ?? '—' },
    { key: 'from', title: rowColumns.from, render: (_, { from }) => day(from) },
    { key: 'until', title: rowColumns.until, render: (_, { until }) => day(until) },
    { key: 'fate', title: rowColumns.fate, render: (_, { fate }) => fates[fate] },
    { key: 'reason', title: rowColumns.reason, render: (_, { fault = '', reason }) => words.get(fault) ?? reason },
  ];
}
