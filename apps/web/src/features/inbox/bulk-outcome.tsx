import { Alert } from 'antd';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { refusalLine } from '../../ui/bulk/refusal-line';
import { type BulkAct } from './bulk-commands';
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
              <li key={task}>{`${name}${colon}${problem === undefined ? did : refusalLine(problem, language)}`}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
