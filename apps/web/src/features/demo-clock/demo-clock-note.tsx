import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import styles from './demo-clock-bar.module.css';
import { demoClockQuery } from './demo-clock-queries';
import { demoClockTexts } from './demo-clock-texts';

/** Tells whoever applies on a demo installation that it is one, and what time it plays. */
export function DemoClockNote() {
  const texts = useTexts(demoClockTexts);
  const write = useDates();
  const { data: clock } = useQuery(demoClockQuery);
  if (clock === undefined || clock === null) return null;
  return (
    <aside className={styles['bar']} aria-label={texts.name}>
      {texts.shown(write(clock.now))} {texts.note}
    </aside>
  );
}
