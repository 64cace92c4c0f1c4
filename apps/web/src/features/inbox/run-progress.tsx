import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Flex, Progress, Typography } from 'antd';
import { useEffect } from 'react';
import { useLanguage, useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { runQuery } from './bulk-commands';
import { bulkTexts } from './bulk-texts';

/** How far a run of many tasks has come, and why some were refused. */
export function RunProgress({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = useTexts(bulkTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { data: run, error } = useQuery(runQuery(id));
  const isOver = run !== undefined && run.state === 'done';
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['inbox'] });
  }, [isOver, queries]);
  if (run === undefined) return <ProblemNote problem={error} />;
  const sum = (status: string): number =>
    run.counts.filter((each) => each.status === status).reduce((total, { items }) => total + items, 0);
  const worked = run.total - sum('pending');
  const did = texts.did[run.verb === 'assign' || run.verb === 'claim' ? run.verb : 'complete'];
  return (
    <Card
      size="small"
      title={isOver ? texts.told(did, sum('done'), worked - sum('done')) : texts.running(worked, run.total)}
      extra={<Typography.Link onClick={onClose}>{texts.close}</Typography.Link>}
    >
      <Progress percent={run.total === 0 ? 100 : Math.floor((worked / run.total) * 100)} aria-label={texts.running(worked, run.total)} />
      {!isOver && <Typography.Text type="secondary">{texts.goesOn}</Typography.Text>}
      <Flex vertical>
        {run.counts
          .filter(({ why }) => why !== undefined)
          .map(({ code, items, why }) => (
            <span key={code}>{texts.because(items, why?.[language] ?? '')}</span>
          ))}
      </Flex>
    </Card>
  );
}
