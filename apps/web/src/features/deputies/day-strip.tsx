import { useToday } from '../../ui/use-today';
import { daysAhead } from './days-ahead';
import styles from './deputies.module.css';

const DAYS = 14;

/** The next two weeks with the days of a leave marked; for the eye alone, the days stand beside it in words. */
export function DayStrip(leave: { readonly beginsAt: string; readonly endsAt: string }) {
  const today = useToday();
  return (
    <div className={styles['strip']} aria-hidden="true">
      {daysAhead(leave, { now: new Date(`${today}T00:00:00+08:00`), count: DAYS }).map(({ day, covered }) => (
        <span key={day} className={`${styles['day'] ?? ''} ${covered ? (styles['covered'] ?? '') : ''}`}>
          {Number(day.slice(-2))}
        </span>
      ))}
    </div>
  );
}
