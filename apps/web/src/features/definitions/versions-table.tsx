import { Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { CompareVersions } from './compare-versions';
import { definitionTexts } from './definition-texts';

interface VersionsProps {
  readonly all: Schema<'VersionListDto'>;
}

/** All versions of a process, the newest first, and any two of them compared. */
export function VersionsTable({ all }: VersionsProps) {
  return (
    <Flex vertical gap="large">
      <ListedVersions all={all} />
      <CompareVersions all={all} />
    </Flex>
  );
}

function ListedVersions({ all }: VersionsProps) {
  const { id = '' } = useParams();
  const texts = useTexts(definitionTexts);
  const write = useDates();
  const { facts } = texts;
  const nameOf = (version: number): string =>
    version === all.current ? texts.named(texts.versionName(version), texts.current) : texts.versionName(version);
  return (
    <DataTable<Schema<'VersionDto'>>
      size="small"
      rowKey="version"
      pagination={false}
      dataSource={[...all.versions]}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'version',
          title: facts.version,
          render: (_, { version }) => <Link to={`/definitions/${id}?version=${String(version)}`}>{nameOf(version)}</Link>,
        },
        {
          key: 'from',
          title: facts.validFrom,
          render: (_, { validFrom }) => (validFrom === undefined ? texts.always : write(validFrom, 'day')),
        },
        { key: 'deployed', title: facts.deployed, render: (_, { deployedAt }) => write(deployedAt) },
        { key: 'by', title: facts.by, render: (_, { deployedBy }) => deployedBy ?? texts.program },
        { key: 'reason', title: facts.reason, width: 320, render: (_, { reason }) => reason ?? '—' },
        { key: 'open', title: facts.openCases, align: 'right', dataIndex: 'openCases' },
      ]}
    />
  );
}
