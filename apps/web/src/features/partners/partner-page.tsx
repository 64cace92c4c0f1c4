import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex, Skeleton, Tabs } from 'antd';
import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { type Permission, useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { DeadLetters } from './dead-letters';
import { PartnerFiles } from './partner-files';
import { PartnerHealth } from './partner-health';
import { PartnerKeys } from './partner-keys';
import { PartnerLog } from './partner-log';
import { filePartnersQuery, type Partner, partnerQuery } from './partner-queries';
import { PartnerSettings } from './partner-settings';
import { PartnerSubscriptions } from './partner-subscriptions';
import { partnerTexts } from './partner-texts';
import { WaitingDeliveries } from './waiting-deliveries';

/** One partner: how it is reached, how it is, and everything that goes to and fro. */
export function PartnerPage() {
  const organisation = useParams()['id'] ?? '';
  const texts = useTexts(partnerTexts);
  const mayManage = useMayDo()(['manage-partners']);
  return (
    <Flex vertical gap="middle">
      <Link to="/partners">{texts.back}</Link>
      {mayManage ? <ManagedPartner organisation={organisation} /> : <FilesOnly organisation={organisation} />}
    </Flex>
  );
}

function ManagedPartner({ organisation }: { readonly organisation: string }) {
  const partner = useQuery(partnerQuery(organisation));
  if (partner.isError) return <ProblemNote problem={partner.error} />;
  if (partner.data === undefined) return <Skeleton active />;
  return (
    <>
      <PageTitle>{partner.data.name}</PageTitle>
      <Facts partner={partner.data} />
      <PartnerTabs partner={partner.data} />
    </>
  );
}

function Facts({ partner }: { readonly partner: Partner }) {
  const texts = useTexts(partnerTexts);
  const write = useDates();
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      items={[
        { key: 'channel', label: texts.columns.channel, children: texts.channels[partner.channel] },
        { key: 'health', label: texts.columns.health, children: <PartnerHealth partner={partner} /> },
        { key: 'heard', label: texts.columns.heard, children: write(partner.heardAt) },
        {
          key: 'waiting',
          label: `${texts.columns.waiting} / ${texts.columns.dead}`,
          children: `${String(partner.waiting)} / ${String(partner.dead)}`,
        },
      ]}
    />
  );
}

const TABS = ['settings', 'deliveries', 'dead', 'keys', 'subscriptions', 'files', 'log'] as const;
type Tab = (typeof TABS)[number];
/** What only some see or some channels have. */
const NEEDS: Partial<Record<Tab, Permission>> = { files: 'exchange-files' };
const ONLY: Partial<Record<Tab, Partner['channel']>> = { subscriptions: 'webhook', files: 'file' };

function PartnerTabs({ partner }: { readonly partner: Partner }) {
  const texts = useTexts(partnerTexts);
  const mayDo = useMayDo();
  const { get, put } = useAddress();
  const { organisationId, channel } = partner;
  const contents: Readonly<Record<Tab, ReactNode>> = {
    settings: <PartnerSettings key={organisationId} partner={partner} />,
    deliveries: <WaitingDeliveries organisation={organisationId} />,
    dead: <DeadLetters organisation={organisationId} />,
    keys: <PartnerKeys organisation={organisationId} />,
    subscriptions: <PartnerSubscriptions organisation={organisationId} />,
    files: <PartnerFiles organisation={organisationId} />,
    log: <PartnerLog organisation={organisationId} />,
  };
  const shown = TABS.filter((tab) => (ONLY[tab] ?? channel) === channel && (NEEDS[tab] === undefined || mayDo([NEEDS[tab]])));
  return (
    <Tabs
      activeKey={shown.find((tab) => tab === get('tab')) ?? 'settings'}
      onChange={(tab) => {
        put({ tab });
      }}
      destroyOnHidden
      items={shown.map((tab) => ({ key: tab, label: texts.tabs[tab], children: contents[tab] }))}
    />
  );
}

function FilesOnly({ organisation }: { readonly organisation: string }) {
  const partners = useQuery(filePartnersQuery);
  const name = partners.data?.partners.find(({ organisationId }) => organisationId === organisation)?.name;
  return (
    <>
      <PageTitle>{name ?? ' '}</PageTitle>
      <PartnerFiles organisation={organisation} />
    </>
  );
}
