import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { definitionsQuery } from '../../ui/definitions/definition-queries';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { migrationsQuery } from './migration-queries';
import { migrationTexts } from './migration-texts';
import { NewMigration } from './new-migration';

/** Migrations of open cases to other versions, and the way to plan one. */
export function MigrationsPage() {
  const texts = useTexts(migrationTexts);
  const write = useDates();
  const { data, error, isPending } = useQuery(migrationsQuery);
  const { data: processes } = useQuery(definitionsQuery);
  const nameOf = (id: string): string => processes?.processes.find((each) => each.id === id)?.name ?? id;
  const { columns } = texts;
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
      </div>
      <Card title={texts.new}>
        <NewMigration />
      </Card>
      <ProblemNote problem={error} />
      <DataTable<Schema<'MigrationDto'>>
        rowKey="id"
        size="small"
        loading={isPending}
        pagination={false}
        dataSource={data?.migrations}
        locale={{ emptyText: <Empty description={isPending ? ' ' : texts.none} /> }}
        columns={[
          {
            key: 'process',
            title: columns.process,
            render: (_, { id, processId }) => <Link to={`/migrations/${id}`}>{nameOf(processId)}</Link>,
          },
          { key: 'reason', title: columns.reason, width: '36%', dataIndex: 'reason' },
          { key: 'planned', title: columns.planned, render: (_, { plannedAt }) => write(plannedAt) },
          {
            key: 'state',
            title: columns.state,
            render: (_, { phase, state }) => texts.standing(texts.phases[phaseOf(phase)], texts.states[stateOf(state)]),
          },
        ]}
      />
    </Flex>
  );
}

const PHASES = ['plan', 'trial', 'run', 'back'] as const;
const STATES = ['ready', 'working', 'paused', 'stopped', 'done'] as const;

/** The API's document tells them as texts. */
export const phaseOf = (phase: string): (typeof PHASES)[number] => PHASES.find((each) => each === phase) ?? 'plan';
export const stateOf = (state: string): (typeof STATES)[number] => STATES.find((each) => each === state) ?? 'ready';
