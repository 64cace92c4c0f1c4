import { Link } from 'react-router';
import { drillPath } from './drill';
import styles from './supervision.module.css';
import { type Drill } from './supervision-queries';

interface FigureLinkProps {
  readonly count: number;
  readonly tab: string;
  readonly drill: Drill;
  /** What is counted and whose, for those who do not see the column. */
  readonly label: string;
}

/** A figure that leads to its tasks; nothing to see behind a zero. */
export function FigureLink({ count, tab, drill, label }: FigureLinkProps) {
  if (count === 0) return <span className={styles['zero']}>0</span>;
  return (
    <Link
      to={drillPath(tab, drill)}
      aria-label={`${label} ${String(count)}`}
      className={drill.state === 'overdue' ? styles['overdue'] : undefined}
    >
      {count}
    </Link>
  );
}
