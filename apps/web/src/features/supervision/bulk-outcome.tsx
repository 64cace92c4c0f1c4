import { Alert } from 'antd';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { refusalLine } from '../../ui/bulk/refusal-line';
import { type BulkResult, type TaskRow } from './supervision-queries';
import { supervisionTexts } from './supervision-texts';
import styles from './supervision.module.css';

interface BulkOutcomeProps {
  readonly results: readonly BulkResult[];
  /** What is said of those that went well. */
  readonly said: (count: number) => string;
  /** The tasks as they were, by which a refused one is named. */
  readonly rows: readonly TaskRow[];
}

/** What became of each of many tasks: how many went well, and of every other one which and why. */
export function BulkOutcome({ results, said, rows }: BulkOutcomeProps) {
  const texts = useTexts(supervisionTexts);
  const { colon } = useTexts(marks);
  const { language } = useLanguage();
  // The list is read again meanwhile and may lose what was done.
  const [known] = useState(rows);
  const refused = results.filter(({ problem }) => problem !== undefined);
  const nameOf = (task: string): string => {
    const row = known.find(({ id }) => id === task);
    return row === undefined ? '' : `${row.name} · ${row.caseNumber}${colon}`;
  };
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      closable={{ 'aria-label': texts.close }}
      title={said(results.length - refused.length)}
      description={
        refused.length > 0 && (
          <>
            {texts.failed(refused.length)}
            <ul className={styles['list']}>
              {refused.map(({ task, problem }) => (
                <li key={task}>
                  {nameOf(task)}
                  {problem !== undefined && refusalLine(problem, language)}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
