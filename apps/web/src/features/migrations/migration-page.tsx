import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Progress, Skeleton, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { migrationQuery, type Phase, refusedCasesQuery, useMove } from './migration-queries';
import { migrationTexts } from './migration-texts';
import { phaseOf, stateOf } from './migrations-page';
import { verbsOf } from './verbs-of';

type Status = Schema<'MigrationStatusDto'>;

/** How a migration stands, why cases keep their version, and what may be done next. */
export function MigrationPage() {
  const { id = '' } = useParams();
  const texts = useTexts(migrationTexts);
  const { data, error } = useQuery(migrationQuery(id));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <div>
        <Link to="/migrations">{texts.back}</Link>
        <PageTitle>{texts.of(data.reason)}</PageTitle>
        <Typography.Text>{texts.standing(texts.phases[phaseOf(data.phase)], texts.states[stateOf(data.state)])}</Typography.Text>
      </div>
      <Verbs migration={data} />
      {data.phase === 'plan' ? <Alert type="info" showIcon title={texts.untried} /> : <Counts migration={data} />}
    </Flex>
  );
}

function Verbs({ migration: { id, phase, state } }: { readonly migration: Status }) {
  const texts = useTexts(migrationTexts);
  const move = useMove(id);
  return (
    <>
      <ProblemNote problem={move.error} />
      <Flex gap="small" wrap>
        {verbsOf(phaseOf(phase), stateOf(state)).map((verb, at) => (
          <Button key={verb} type={at === 0 ? 'primary' : 'default'} loading={move.isPending} onClick={() => move.mutate(verb)}>
            {texts.verbs[verb]}
          </Button>
        ))}
      </Flex>
    </>
  );
}

function Counts({ migration }: { readonly migration: Status }) {
  const texts = useTexts(migrationTexts);
  const counts = migration.counts.filter(({ phase }) => phase === migration.phase);
  const of = (status: string): number => counts.filter((each) => each.status === status).reduce((sum, { cases }) => sum + cases, 0);
  const all = counts.reduce((sum, { cases }) => sum + cases, 0);
  const percent = all === 0 ? 100 : Math.round((100 * (all - of('pending'))) / all);
  return (
    <Card>
      <Flex vertical gap="middle">
        <Progress percent={percent} aria-label={texts.progress} />
        <Typography.Text>
          {texts.counted({ all, done: of('done'), refused: of('refused') + of('failed'), pending: of('pending') })}
        </Typography.Text>
        {migration.phase !== 'plan' && <Refused id={migration.id} phase={migration.phase} refused={of('refused')} />}
      </Flex>
    </Card>
  );
}

function Refused({ id, phase, refused }: { readonly id: string; readonly phase: Phase; readonly refused: number }) {
  const texts = useTexts(migrationTexts);
  const { data, error } = useQuery({ ...refusedCasesQuery(id, phase), enabled: refused > 0 });
  const codes: Readonly<Record<string, string>> = texts.refusals;
  if (refused === 0) return null;
  return (
    <>
      <ProblemNote problem={error} />
      <DataTable<Schema<'MigratedCaseDto'>>
        rowKey="caseId"
        size="small"
        title={() => texts.refusedTitle}
        pagination={false}
        dataSource={data?.cases}
        columns={[
          { key: 'number', title: texts.caseNumber, render: (_, { caseId, number }) => <Link to={`/replay/${caseId}`}>{number}</Link> },
          {
            key: 'why',
            title: texts.why,
            render: (_, { code = '', element }) => texts.finding(element ?? '', codes[code] ?? texts.otherRefusal),
          },
        ]}
      />
    </>
  );
}
