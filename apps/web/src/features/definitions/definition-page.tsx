import { useQuery } from '@tanstack/react-query';
import { Flex, Select, Skeleton, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { versionQuery, versionsQuery } from '../../ui/definitions/definition-queries';
import { definitionTexts } from './definition-texts';
import { FolderDecisions } from './folder-decisions';
import { FolderForms } from './folder-forms';
import { FolderParameters } from './folder-parameters';
import { FolderTexts } from './folder-texts';
import { VersionDiagram } from './version-diagram';
import { VersionFacts } from './version-facts';
import { VersionsTable } from './versions-table';

/** A process: one version of it as people read it, and all others. */
export function DefinitionPage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery(versionsQuery(id));
  const [search] = useSearchParams();
  const asked = Number(search.get('version'));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  const shown = data.versions.find(({ version }) => version === asked) ?? data.versions.find(({ version }) => version === data.current);
  const version = (shown ?? data.versions[0])?.version;
  return version === undefined ? null : <Version id={id} version={version} all={data} />;
}

interface VersionProps {
  readonly id: string;
  readonly version: number;
  readonly all: Schema<'VersionListDto'>;
}

function Version({ id, version, all }: VersionProps) {
  const texts = useTexts(definitionTexts);
  const { data, error } = useQuery(versionQuery(id, version));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <div>
        <Link to="/definitions">{texts.back}</Link>
        <Flex justify="space-between" align="center" wrap gap="small">
          <PageTitle>{data.folder.name}</PageTitle>
          <ChooseVersion version={version} all={all} />
        </Flex>
      </div>
      <VersionFacts id={id} detail={data} isCurrent={all.current === version} />
      <FolderTabs folder={data.folder} all={all} />
    </Flex>
  );
}

function ChooseVersion({ version, all }: Omit<VersionProps, 'id'>) {
  const texts = useTexts(definitionTexts);
  const [, setSearch] = useSearchParams();
  return (
    <Select
      aria-label={texts.chooseVersion}
      value={version}
      style={{ minWidth: 200 }}
      onChange={(next: number) => {
        setSearch((search) => new URLSearchParams({ ...Object.fromEntries(search), version: String(next) }));
      }}
      options={all.versions.map((each) => ({
        value: each.version,
        label: each.version === all.current ? texts.named(texts.versionName(each.version), texts.current) : texts.versionName(each.version),
      }))}
    />
  );
}

const TABS = ['diagram', 'forms', 'decisions', 'texts', 'parameters', 'versions'] as const;

function FolderTabs({ folder, all }: { readonly folder: Schema<'FolderDto'>; readonly all: Schema<'VersionListDto'> }) {
  const texts = useTexts(definitionTexts);
  const [search, setSearch] = useSearchParams();
  const content = {
    diagram: <VersionDiagram folder={folder} />,
    forms: <FolderForms forms={folder.forms} />,
    decisions: <FolderDecisions decisions={folder.decisions} />,
    texts: <FolderTexts rows={folder.texts} />,
    parameters: <FolderParameters rows={folder.parameters} />,
    versions: <VersionsTable all={all} />,
  };
  return (
    <Tabs
      activeKey={TABS.find((tab) => tab === search.get('tab')) ?? 'diagram'}
      onChange={(tab) => {
        setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), tab }));
      }}
      items={TABS.map((key) => ({ key, label: texts.tabs[key], children: content[key] }))}
    />
  );
}
