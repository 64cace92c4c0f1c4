import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { ProblemNote } from '../../ui/problem-note';
import { deliveryTexts } from './delivery-texts';
import { subscriptionsQuery, usePartnerCommand } from './partner-queries';

type Subscription = Schema<'SubscriptionDto'>;

const EVENTS = [
  'case.started',
  'stage.changed',
  'case.closed',
  'record.issued',
  'record.changed',
  'record.suspended',
  'record.resumed',
  'record.ended',
] as const satisfies readonly Subscription['event'][];
const EVERY_PROCESS = '*';

const subscriptionTexts = defineTexts(
  {
    hint: '该单位经办、申请或协查的办件有这些变化时，推送给它。',
    some: (count: number) => `另有 ${String(count)} 项只订阅个别流程，保存时保留。`,
    save: '保存订阅',
    saved: '订阅已保存',
  },
  {
    hint: 'It is told when this happens to cases that it handles, applied for, or was asked about.',
    some: (count: number) => `${String(count)} more hold for single processes only, and stay.`,
    save: 'Save',
    saved: 'Saved',
  },
);

/** What a partner hears of its cases. */
export function PartnerSubscriptions({ organisation }: { readonly organisation: string }) {
  const subscriptions = useQuery(subscriptionsQuery(organisation));
  if (subscriptions.isError) return <ProblemNote problem={subscriptions.error} />;
  if (subscriptions.data === undefined) return <Skeleton active />;
  return <Choice organisation={organisation} now={subscriptions.data.subscriptions} />;
}

function Choice({ organisation, now }: { readonly organisation: string; readonly now: readonly Subscription[] }) {
  const texts = useTexts(subscriptionTexts);
  const { events } = useTexts(deliveryTexts);
  const { message } = App.useApp();
  const others = now.filter(({ process }) => process !== EVERY_PROCESS);
  const [chosen, setChosen] = useState(() => now.filter(({ process }) => process === EVERY_PROCESS).map(({ event }) => event));
  const save = usePartnerCommand((wanted: readonly Subscription['event'][], header) => {
    const subscriptions = [...others, ...wanted.map((event) => ({ event, process: EVERY_PROCESS }))];
    return answerOf(
      api.PUT('/api/partners/{organisation}/subscriptions', { params: { path: { organisation }, header }, body: { subscriptions } }),
    );
  });
  return (
    <Flex vertical gap="middle" align="start">
      <Typography.Text type="secondary">{texts.hint}</Typography.Text>
      <Checkbox.Group<Subscription['event']>
        value={chosen}
        onChange={setChosen}
        options={EVENTS.map((value) => ({ value, label: events[value] }))}
      />
      {others.length > 0 && <Typography.Text>{texts.some(others.length)}</Typography.Text>}
      <ProblemNote problem={save.error} />
      <Button
        type="primary"
        loading={save.isPending}
        onClick={() => {
          save.mutate(chosen, { onSuccess: () => void message.success(texts.saved) });
        }}
      >
        {texts.save}
      </Button>
    </Flex>
  );
}
