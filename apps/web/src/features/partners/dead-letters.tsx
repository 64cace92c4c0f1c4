import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PagedTable } from '../../ui/paged-table';
import { ProblemNote } from '../../ui/problem-note';
import { deliveryTexts } from './delivery-texts';
import { deliveriesQuery, type Delivery } from './partner-queries';
import { useReplay } from './use-replay';
import { useDeliveryColumns } from './waiting-deliveries';

/** What was given up, to be sent once more; the page then says what became of each. */
export function DeadLetters({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(deliveryTexts);
  const write = useDates();
  const pages = useInfiniteQuery(deliveriesQuery(organisation, 'dead'));
  const [selected, setSelected] = useState<readonly number[]>([]);
  const { replay, deliveries, problem } = useReplay(organisation);
  const columns = useDeliveryColumns();
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" gap="middle">
        <Typography.Text type="secondary">{texts.hint}</Typography.Text>
        <Button
          type="primary"
          disabled={selected.length === 0}
          loading={replay.isPending}
          onClick={() => {
            replay.mutate(selected);
            setSelected([]);
          }}
        >
          {texts.replay(selected.length)}
        </Button>
      </Flex>
      <ProblemNote problem={problem} />
      {deliveries.length > 0 && <Replayed deliveries={deliveries} />}
      <PagedTable<Delivery>
        pages={pages}
        rows={pages.data?.pages.flatMap((page) => page.deliveries) ?? []}
        rowKey="id"
        empty={texts.noDead}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: (chosen) => {
            setSelected(chosen.map(Number));
          },
        }}
        columns={[
          ...columns,
          { key: 'failed', title: texts.columns.failed, render: (_, { failedAt }) => failedAt !== undefined && write(failedAt) },
        ]}
      />
    </Flex>
  );
}

const COLOURS = { delivered: 'success', waiting: 'processing', dead: 'error' } as const;

function Replayed({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const texts = useTexts(deliveryTexts);
  const columns = useDeliveryColumns();
  const count = (state: Delivery['state']): number => deliveries.filter((each) => each.state === state).length;
  return (
    <Card title={texts.results}>
      <Typography.Paragraph role="status">{texts.summary(count('delivered'), count('waiting'), count('dead'))}</Typography.Paragraph>
      <DataTable<Delivery>
        size="small"
        rowKey="id"
        pagination={deliveries.length > 10 ? {} : false}
        dataSource={[...deliveries]}
        columns={[
          ...columns,
          { key: 'state', title: texts.columns.state, render: (_, { state }) => <Tag color={COLOURS[state]}>{texts.states[state]}</Tag> },
        ]}
      />
    </Card>
  );
}
