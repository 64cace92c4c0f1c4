import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { RunItems } from '../../ui/bulk/run-items';
import { ProblemNote } from '../../ui/problem-note';
import { isRunning, runQuery } from './bulk-commands';
import { bulkTexts } from './bulk-texts';

/** How far a run of many tasks has come, what became of each of them, and why some were refused. */
export function RunProgress({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = useTexts(bulkTexts);
  const { data: run, error } = useQuery(runQuery(id));
  useRereadAtEnd(run);
  const titleOf = useTitle();
  if (run === undefined) return <ProblemNote problem={error} />;
  const worked = run.total - countOf(run, 'pending');
  return (
    <Card
      size="small"
      role="region"
      aria-label={texts.run}
      title={titleOf(run)}
      extra={<Typography.Link onClick={onClose}>{texts.close}</Typography.Link>}
    >
      <Progress percent={run.total === 0 ? 100 : Math.floor((worked / run.total) * 100)} aria-label={texts.running(worked, run.total)} />
      {isRunning(run) && <Typography.Text type="secondary">{texts.goesOn}</Typography.Text>}
      <Reasons run={run} />
      <Items run={run} />
    </Card>
  );
}

type Run = Schema<'BulkRunStatusDto'>;

const countOf = ({ counts }: Run, status: string): number =>
  counts.filter((each) => each.status === status).reduce((total, { items }) => total + items, 0);

/** What is over shows in the lists. */
function useRereadAtEnd(run: Run | undefined): void {
  const queries = useQueryClient();
  const isOver = run !== undefined && !isRunning(run);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['inbox'] });
  }, [isOver, queries]);
}

function useTitle(): (run: Run) => string {
  const texts = useTexts(bulkTexts);
  return (run) => {
    const [pending, done] = [countOf(run, 'pending'), countOf(run, 'done')];
    const worked = run.total - pending;
    if (isRunning(run)) return texts.running(worked, run.total);
    const told = texts.told(texts.did[run.verb === 'assign' || run.verb === 'claim' ? run.verb : 'complete'], done, worked - done);
    return run.state === 'cancelled' ? texts.cancelled(told, pending) : told;
  };
}

/** How many were refused for each reason. */
function Reasons({ run }: { readonly run: Run }) {
  const texts = useTexts(bulkTexts);
  const { language } = useLanguage();
  return (
    <Flex vertical>
      {run.counts
        .filter(({ why }) => why !== undefined)
        .map(({ code, items, why }) => (
          <span key={code}>{texts.because(items, why?.[language] ?? '')}</span>
        ))}
    </Flex>
  );
}

/** What was refused once it is over, and every item where it is asked for. */
function Items({ run }: { readonly run: Run }) {
  const texts = useTexts(bulkTexts);
  const [all, setAll] = useState(false);
  if (isRunning(run)) return null;
  const missed = countOf(run, 'refused') + countOf(run, 'failed');
  return (
    <Flex vertical gap="small">
      {(all || missed > 0) && <RunItems id={run.id} all={all} cancelled={run.state === 'cancelled'} />}
      <Button
        type="link"
        onClick={() => {
          setAll(!all);
        }}
      >
        {all ? texts.showMissed : texts.showAll(run.total)}
      </Button>
    </Flex>
  );
}
