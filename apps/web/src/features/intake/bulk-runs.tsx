import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Progress, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { RunItems } from '../../ui/bulk/run-items';
import { ProblemNote } from '../../ui/problem-note';
import { runQuery, runsQuery, useMoveRun } from './file-queries';
import { intakeTexts } from './intake-texts';
import { Dialog } from '../../ui/dialog';

type Run = Schema<'BulkRunDto'>;

/** The clerk's bulk runs with how far each is. */
export function BulkRuns() {
  const { runs: texts } = useTexts(intakeTexts);
  const { data, error } = useQuery(runsQuery);
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  if (data.runs.length === 0) return <Empty description={texts.empty} />;
  return (
    <Flex vertical gap="middle">
      {data.runs.map((run) => (
        <RunCard key={run.id} run={run} />
      ))}
    </Flex>
  );
}

function RunCard({ run }: { readonly run: Run }) {
  const { runs: texts } = useTexts(intakeTexts);
  const write = useDates();
  const { data } = useQuery(runQuery(run.id));
  const [open, setOpen] = useState(false);
  const state = (data ?? run).state;
  const of = (...statuses: readonly string[]): number =>
    (data?.counts ?? []).filter(({ status }) => statuses.includes(status)).reduce((sum, { items }) => sum + items, 0);
  const [done, missed, total] = [of('done'), of('refused', 'failed'), data?.total ?? 0];
  return (
    <Card size="small" title={`${texts.verbs[run.verb]} · ${write(run.orderedAt)}`} extra={<Tag>{texts.states[state]}</Tag>}>
      <Progress percent={total === 0 ? 0 : Math.floor((100 * (done + missed)) / total)} aria-label={texts.progress} />
      <Flex gap="middle" align="center">
        <span>{texts.counts(done, missed, total)}</span>
        {missed > 0 && (
          <Button
            size="small"
            onClick={() => {
              setOpen(true);
            }}
          >
            {texts.details}
          </Button>
        )}
        <RunVerb id={run.id} state={state} />
      </Flex>
      {open && (
        <Dialog
          open
          width={720}
          title={texts.details}
          footer={null}
          onCancel={() => {
            setOpen(false);
          }}
        >
          <RunItems id={run.id} all={false} cancelled={state === 'cancelled'} />
        </Dialog>
      )}
    </Card>
  );
}

function RunVerb({ id, state }: { readonly id: string; readonly state: Run['state'] }) {
  const { runs: texts } = useTexts(intakeTexts);
  const move = useMoveRun(id);
  const verb = state === 'collecting' ? 'start' : state === 'working' ? 'cancel' : undefined;
  if (verb === undefined) return null;
  return (
    <>
      <Button
        size="small"
        loading={move.isPending}
        onClick={() => {
          move.mutate(verb);
        }}
      >
        {texts[verb]}
      </Button>
      <ProblemNote problem={move.error} />
    </>
  );
}
