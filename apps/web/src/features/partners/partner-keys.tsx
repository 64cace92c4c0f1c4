import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Flex, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { keyTexts } from './key-texts';
import { keysQuery, usePartnerCommand } from './partner-queries';
import { Dialog } from '../../ui/dialog';

type Purpose = Schema<'KeyPurpose'>;
const PURPOSES = ['client', 'signing', 'verifying'] as const satisfies readonly Purpose[];

/** Keys of a partner: several may hold at once, and a secret is shown once. */
export function PartnerKeys({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(keyTexts);
  const write = useDates();
  const keys = useQuery(keysQuery(organisation));
  const end = usePartnerCommand((id: string, header) =>
    answerOf(api.POST('/api/partners/{organisation}/keys/{id}/end', { params: { path: { organisation, id }, header }, body: {} })),
  );
  return (
    <Flex vertical gap="middle">
      <MakeKey organisation={organisation} />
      <ProblemNote problem={keys.error ?? end.error} />
      <DataTable<Schema<'KeyDto'>>
        rowKey="id"
        size="middle"
        dataSource={[...(keys.data?.keys ?? [])]}
        loading={keys.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={keys.isPending ? ' ' : texts.none} /> }}
        columns={[
          { key: 'purpose', title: texts.columns.purpose, render: (_, { purpose }) => texts.purposes[purpose] },
          { key: 'from', title: texts.columns.from, render: (_, { validFrom }) => write(validFrom) },
          {
            key: 'until',
            title: texts.columns.until,
            render: (_, { validUntil }) => (validUntil === undefined ? texts.holds : write(validUntil)),
          },
          {
            key: 'end',
            title: texts.columns.end,
            render: (_, { id, validUntil }) =>
              validUntil === undefined && (
                <Popconfirm title={texts.endTitle} description={texts.endHint} onConfirm={() => end.mutate(id)}>
                  <Button size="small" loading={end.isPending}>
                    {texts.end}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
    </Flex>
  );
}

function MakeKey({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(keyTexts);
  const [purpose, setPurpose] = useState<Purpose>('client');
  const make = usePartnerCommand((body: Schema<'AddKeyDto'>, header) =>
    answerOf(api.POST('/api/partners/{organisation}/keys', { params: { path: { organisation }, header }, body })),
  );
  return (
    <>
      <ProblemNote problem={make.error} />
      <Flex gap="small">
        <Select<Purpose>
          aria-label={texts.purpose}
          value={purpose}
          onChange={setPurpose}
          style={{ width: 200 }}
          options={PURPOSES.map((value) => ({ value, label: texts.purposes[value] }))}
        />
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate({ purpose })}>
          {texts.make}
        </Button>
      </Flex>
      {make.data !== undefined && <Secret secret={make.data.secret} onClose={() => make.reset()} />}
    </>
  );
}

function Secret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const texts = useTexts(keyTexts);
  return (
    <Dialog
      open
      title={texts.shown}
      closable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {texts.close}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={texts.once} />
      <Typography.Paragraph copyable code style={{ marginTop: 16, wordBreak: 'break-all' }}>
        {secret}
      </Typography.Paragraph>
    </Dialog>
  );
}
