import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Progress, Typography } from 'antd';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import { movedQuery, type ReplanRun, replanQuery, useReplan } from './calendar-queries';
import { calendarTexts } from './calendar-texts';
import { MovedList } from './moved-list';

/** Has the dates of open cases moved to where the published calendar puts them; a worker does it, whoever looks on or leaves. */
export function ReplanDates({ region }: { readonly region: string }) {
  const texts = useTexts(calendarTexts);
  const latest = useQuery(replanQuery);
  const order = useReplan(region);
  return (
    <Card title={texts.replanTitle}>
      <Flex vertical gap="middle" align="stretch">
        <Typography.Text>{texts.replanHint}</Typography.Text>
        <div>
          <Button disabled={order.isPending || latest.data?.state === 'working'} onClick={() => order.mutate()}>
            {texts.replan}
          </Button>
        </div>
        <ProblemNote problem={order.error ?? latest.error} />
        {latest.data && <Replanned run={latest.data} />}
      </Flex>
    </Card>
  );
}

function Replanned({ run }: { readonly run: ReplanRun }) {
  const texts = useTexts(calendarTexts);
  const write = useDates();
  if (run.state !== 'done') {
    return (
      <div role="status">
        <span>{texts.replanning(run.worked, run.cases)}</span>
        <Progress percent={run.cases === 0 ? 0 : Math.floor((100 * run.worked) / run.cases)} aria-label={texts.replanTitle} />
      </div>
    );
  }
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={texts.replanned(run.cases, run.moved)}
        description={texts.orderedAt(write(run.orderedAt))}
      />
      <MovedDates orderedAt={run.orderedAt} />
    </>
  );
}

function MovedDates({ orderedAt }: Pick<ReplanRun, 'orderedAt'>) {
  const pages = useInfiniteQuery(movedQuery(orderedAt));
  const all = pages.data?.pages ?? [];
  return (
    <>
      <ProblemNote problem={pages.error} />
      {pages.data && <MovedList moved={all.flatMap(({ moved }) => moved)} unmoved={all.flatMap(({ unmoved }) => unmoved)} />}
      <MoreButton pages={pages} />
    </>
  );
}
