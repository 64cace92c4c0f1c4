import { useQuery } from '@tanstack/react-query';
import { Empty, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { definitionsQuery } from '../../ui/definitions/definition-queries';
import { definitionTexts } from './definition-texts';

type Head = Schema<'ProcessHeadDto'>;

/** Every process with the version that holds. */
export function DefinitionsPage() {
  const texts = useTexts(definitionTexts);
  const { data, error, isPending } = useQuery(definitionsQuery);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
      <ProblemNote problem={error} />
      <DataTable<Head>
        rowKey="id"
        columns={useColumns()}
        dataSource={data?.processes}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={isPending ? ' ' : texts.none} /> }}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Head> {
  const texts = useTexts(definitionTexts);
  const write = useDates();
  const { columns } = texts;
  return [
    { key: 'process', title: columns.process, render: (_, { id, name }) => <Link to={`/definitions/${id}`}>{name}</Link> },
    { key: 'version', title: columns.version, render: (_, { version }) => texts.versionName(version) },
    { key: 'openCases', title: columns.openCases, align: 'right', dataIndex: 'openCases' },
    { key: 'deployed', title: columns.deployed, render: (_, { deployedAt }) => write(deployedAt) },
    { key: 'by', title: columns.by, render: (_, { deployedBy }) => deployedBy ?? texts.program },
    {
      key: 'actions',
      title: columns.actions,
      render: (_, { id }) => <Link to={`/running-cases/${id}`}>{texts.running}</Link>,
    },
  ];
}
