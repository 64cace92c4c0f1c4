import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { AddPartner } from './add-partner';
import { PartnerHealth } from './partner-health';
import { filePartnersQuery, type Partner, partnersQuery } from './partner-queries';
import { partnerTexts } from './partner-texts';

/** Organisations that are reached otherwise than by hand; those who exchange files see whom they exchange them with. */
export function PartnersPage() {
  const texts = useTexts(partnerTexts);
  const mayManage = useMayDo()(['manage-partners']);
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      </div>
      {mayManage ? <AllPartners /> : <FilePartners />}
    </Flex>
  );
}

function AllPartners() {
  const texts = useTexts(partnerTexts);
  const partners = useQuery(partnersQuery);
  const columns = useColumns();
  return (
    <>
      <AddPartner others={partners.data?.others ?? []} />
      <ProblemNote problem={partners.error} />
      <DataTable<Partner>
        rowKey="organisationId"
        columns={columns}
        dataSource={[...(partners.data?.partners ?? [])]}
        loading={partners.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={partners.isPending ? ' ' : texts.none} /> }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Partner> {
  const texts = useTexts(partnerTexts);
  const write = useDates();
  return [
    {
      key: 'name',
      title: texts.columns.name,
      render: (_, { organisationId, name }) => <Link to={`/partners/${organisationId}`}>{name}</Link>,
    },
    { key: 'channel', title: texts.columns.channel, render: (_, { channel }) => texts.channels[channel] },
    { key: 'health', title: texts.columns.health, render: (_, partner) => <PartnerHealth partner={partner} /> },
    { key: 'heard', title: texts.columns.heard, render: (_, { heardAt }) => write(heardAt) },
    { key: 'waiting', title: texts.columns.waiting, dataIndex: 'waiting', align: 'right' },
    {
      key: 'dead',
      title: texts.columns.dead,
      align: 'right',
      render: (_, { organisationId, dead }) => (dead === 0 ? 0 : <Link to={`/partners/${organisationId}?tab=dead`}>{dead}</Link>),
    },
  ];
}

function FilePartners() {
  const texts = useTexts(partnerTexts);
  const partners = useQuery(filePartnersQuery);
  return (
    <>
      <ProblemNote problem={partners.error} />
      <DataTable
        rowKey="organisationId"
        dataSource={[...(partners.data?.partners ?? [])]}
        loading={partners.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={partners.isPending ? ' ' : texts.noFiles} /> }}
        columns={[
          {
            key: 'name',
            title: texts.columns.name,
            render: (_, { organisationId, name }) => <Link to={`/partners/${organisationId}?tab=files`}>{name}</Link>,
          },
          { key: 'waiting', title: texts.columns.waiting, dataIndex: 'waiting', align: 'right' },
        ]}
      />
    </>
  );
}
