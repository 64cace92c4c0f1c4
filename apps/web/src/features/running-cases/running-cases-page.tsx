import { useQuery } from '@tanstack/react-query';
import { Flex, Select, Skeleton, Typography } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { versionQuery, versionsQuery } from '../../ui/definitions/definition-queries';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { RunningDiagram } from './running-diagram';
import { runningQuery } from './running-queries';
import { runningTexts } from './running-texts';
import { StandingCases } from './standing-cases';

/** Where the open cases of a version stand, on its diagram. */
export function RunningCasesPage() {
  const { process = '' } = useParams();
  const { data, error } = useQuery(versionsQuery(process));
  const [search] = useSearchParams();
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  const asked = data.versions.find(({ version }) => version === Number(search.get('version')));
  const busiest = data.versions.toSorted((a, b) => b.openCases - a.openCases)[0];
  const version = (asked ?? busiest)?.version;
  return version === undefined ? null : <Running id={process} version={version} all={data.versions} />;
}

interface RunningProps {
  readonly id: string;
  readonly version: number;
  readonly all: readonly Schema<'VersionDto'>[];
}

function Running({ id, version, all }: RunningProps) {
  const texts = useTexts(runningTexts);
  const detail = useQuery(versionQuery(id, version));
  const running = useQuery(runningQuery({ id, version }));
  const [search, setSearch] = useSearchParams();
  const element = search.get('element') ?? undefined;
  if (detail.data === undefined || running.data === undefined) return <ProblemOrSkeleton problem={detail.error ?? running.error} />;
  const { folder } = detail.data;
  return (
    <Flex vertical gap="middle">
      <div>
        <Link to={`/definitions/${id}`}>{texts.back}</Link>
        <Flex justify="space-between" align="center" wrap gap="small">
          <PageTitle>{texts.title(folder.name)}</PageTitle>
          <Select
            aria-label={texts.chooseVersion}
            value={version}
            style={{ minWidth: 240 }}
            onChange={(next: number) => {
              setSearch({ version: String(next) });
            }}
            options={all.map((each) => ({ value: each.version, label: texts.versionName(each.version, each.openCases) }))}
          />
        </Flex>
      </div>
      <Typography.Text>{texts.total(running.data.openCases)}</Typography.Text>
      <RunningDiagram
        folder={folder}
        elements={running.data.elements}
        selected={element}
        onSelect={(next) => {
          setSearch({ version: String(version), element: next });
        }}
      />
      {element !== undefined && <StandingCases key={element} id={id} version={version} element={element} name={nameOf(folder, element)} />}
    </Flex>
  );
}

const nameOf = ({ elements }: Schema<'FolderDto'>, id: string): string => elements.find((each) => each.id === id)?.name ?? id;

const ProblemOrSkeleton = ({ problem }: { readonly problem: unknown }) =>
  problem === null ? <Skeleton active /> : <ProblemNote problem={problem} />;
