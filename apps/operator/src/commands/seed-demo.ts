import { DEMO_PASSWORD, seedDemoCounty } from '../demo-county/seed-demo-county';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** Monday, a working day within the published calendars, when the bureau opens. */
const DEMO_MORNING = new Date('2026-03-02T09:00:00+08:00');

/** Loads the demo county where it is missing and, the first time, sets the demo clock to a morning of March 2026. */
export async function seedDemo({ store, cases, config }: Session): Promise<void> {
  const now = new Date();
  const isNew = await seedDemoCounty(store, now);
  if (isNew && config.demoClock) await cases.moveBusinessClock(DEMO_MORNING, now);
  say(isNew ? `Demo county loaded; the password of all its accounts is ${DEMO_PASSWORD}` : 'The demo county is there already');
}
