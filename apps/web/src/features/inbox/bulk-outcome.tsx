import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Flex, Progress, Typography } from 'antd';
import { useEffect } from 'react';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { ProblemNote } from '../../ui/problem-note';
import { type BulkAct, runQuery } from './bulk-commands';
import { bulkTexts } from './bulk-texts';
import styles from './task-table.module.css';

/** What was done to a task, or why it was not. */
export interface ToldResult {
  readonly task: string;
  /** As the list showed it. */
  readonly name: string;
  readonly problem?: Schema<'ProblemDto'>;
}

/** What was done, and what became of each of the tasks. */
export interface Told {
  readonly verb: BulkAct['verb'];
  readonly results: readonly ToldResult[];
}

interface BulkOutcomeProps {
  readonly told: Told;
  readonly onClose: () => void;
}

/** A result for each of the tasks, what was refused first. */
export function BulkOutcome({ told: { verb, results }, onClose }: BulkOutcomeProps) {
  const texts = useTexts(bulkTexts);
  const { colon } = useTexts(marks);
  const did = texts.did[verb];
  const { language } = useLanguage();
  const refused = results.filter(({ problem }) => problem !== undefined);
  const done = results.filter(({ problem }) => problem === undefined);
  return (
    <Alert
      role="status"
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose }}
      title={texts.told(did, done.length, refused.length)}
      description={
        results.length > 1 || refused.length > 0 ? (
          <ul className={styles['results']}>
            {[...refused, ...done].map(({ task, name, problem }) => (
              <li key={task}>{`${name}${colon}${problem === undefined ? did : language === 'zh' ? problem.title : problem.titleEn}`}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}

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
