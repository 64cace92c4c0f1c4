import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Popconfirm, Progress, Skeleton, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { PagedTable } from '../../ui/paged-table';
import { PageTitle } from '../../ui/page-title';
import { SectionTitle } from '../../ui/section-title';
import { ProblemNote } from '../../ui/problem-note';
import { keptCasesQuery, migrationQuery, type KeptCases, useMove, type Verb } from './migration-queries';
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
  const move = useMove(id);
  return (
    <>
      <ProblemNote problem={move.error} />
      <Flex gap="small" wrap>
        {verbsOf(phaseOf(phase), stateOf(state)).map((verb, at) => (
          <VerbButton key={verb} verb={verb} isFirst={at === 0} busy={move.isPending} onMove={() => move.mutate(verb)} />
        ))}
      </Flex>
    </>
  );
}

interface VerbButtonProps {
  readonly verb: Verb;
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly onMove: () => void;
}

/** What changes cases is asked about before it is done. */
function VerbButton({ verb, isFirst, busy, onMove }: VerbButtonProps) {
  const texts = useTexts(migrationTexts);
  const type = isFirst ? 'primary' : 'default';
  if (verb !== 'run' && verb !== 'back')
    return (
      <Button type={type} loading={busy} onClick={onMove}>
        {texts.verbs[verb]}
      </Button>
    );
  const { title, hint } = texts.sure[verb];
  return (
    <Popconfirm title={title} description={hint} onConfirm={onMove}>
      <Button type={type} loading={busy}>
        {texts.verbs[verb]}
      </Button>
    </Popconfirm>
  );
}

function Counts({ migration }: { readonly migration: Status }) {
  const texts = useTexts(migrationTexts);
  const { id, state } = migration;
  const phase = phaseOf(migration.phase);
  const counts = migration.counts.filter((each) => each.phase === phase);
  const of = (status: string): number => counts.filter((each) => each.status === status).reduce((sum, { cases }) => sum + cases, 0);
  const all = counts.reduce((sum, { cases }) => sum + cases, 0);
  const percent = all === 0 ? 100 : Math.round((100 * (all - of('pending'))) / all);
  return (
    <Card>
      <Flex vertical gap="middle">
        <Progress percent={percent} aria-label={texts.progress} />
        <Typography.Text>
          {texts.counted({ all, done: of('done'), refused: of('refused'), pending: of('pending') })}
          {of('failed') > 0 && texts.failed(of('failed'))}
          {of('skipped') > 0 && texts.skipped(of('skipped'))}
        </Typography.Text>
        {phase !== 'plan' &&
          (['refused', 'failed'] as const).map((status) => (
            <Kept key={`${phase} ${status}`} id={id} kept={{ phase, status, cases: of(status), state }} />
          ))}
      </Flex>
    </Card>
  );
}

/** Cases that keep their version, with why; read again whenever there are more or fewer. */
function Kept({ id, kept }: { readonly id: string; readonly kept: KeptCases }) {
  const texts = useTexts(migrationTexts);
  const pages = useInfiniteQuery({ ...keptCasesQuery(id, kept), enabled: kept.cases > 0, placeholderData: keepPreviousData });
  const codes: Readonly<Record<string, string>> = texts.refusals;
  if (kept.cases === 0) return null;
  const other = kept.status === 'failed' ? texts.failedWhy : texts.otherRefusal;
  return (
    <div>
      <SectionTitle>{texts.keptTitles[kept.status]}</SectionTitle>
      <PagedTable<Schema<'MigratedCaseDto'>>
        rowKey="caseId"
        pages={pages}
        rows={pages.data?.pages.flatMap(({ cases }) => cases) ?? []}
        empty={texts.otherRefusal}
        columns={[
          { key: 'number', title: texts.caseNumber, render: (_, { caseId, number }) => <Link to={`/replay/${caseId}`}>{number}</Link> },
          {
            key: 'why',
            title: texts.why,
            render: (_, { code = '', element = '', elementName = element }) => texts.finding(elementName, codes[code] ?? other),
          },
        ]}
      />
    </div>
  );
}
