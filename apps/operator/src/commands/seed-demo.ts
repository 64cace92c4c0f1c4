import { createCases } from '#cases';
import { DEMO_PASSWORD, seedDemoCounty } from '../demo-county/seed-demo-county';
import { seedDemoRosters } from '../demo-county/rosters';
import { giveDemoSeals } from '../demo-county/seals';
import { live } from '../demo-county/life/live';
import { LIFE_BEGINS, type LifeSize, LIVES } from '../demo-county/life/lives';
import { OperatorError } from '../errors';
import { listProcessFolders, readProcessFolder } from '../processes/process-folder';
import { tellFindings } from '../processes/tell-findings';
import { type Session } from '../session';
import { findCheckout } from '../stack/folders';
import { say } from '../stack/progress';

/** Monday, a working day within the published calendars, when the bureau opens. */
const DEMO_MORNING = new Date('2026-03-02T09:00:00+08:00');
const SEED = 20_260_302;

/**
 * Loads the demo county where it is missing; one that is lived in has seals and the departments' rosters too. On an installation whose clock may be moved and never was, it lets it live up to a morning of March 2026 and sets the clock to that:
 * a load that was broken off is taken up where it stopped, for every command has its id.
 */
export async function seedDemo(session: Session, size: LifeSize): Promise<void> {
  const { store, cases, config } = session;
  const now = new Date();
  const isNew = await seedDemoCounty(store, now);
  say(isNew ? `Demo county loaded; the password of all its accounts is ${DEMO_PASSWORD}` : 'The demo county is there already');
  const isLivedIn = LIVES[size] > 0;
  if (isLivedIn) await giveDemoSeals(store, LIFE_BEGINS);
  if (config.demoClock && (await cases.businessNow(now)).getTime() === now.getTime()) {
    if (isLivedIn) await letLive(session, LIVES[size]);
    await cases.moveBusinessClock(DEMO_MORNING, now);
  }
  if (isLivedIn) await seedDemoRosters(session);
}

async function letLive({ store, config }: Session, count: number): Promise<void> {
  // Temporal hears of the cases when they are reconciled, not at every step of a year.
  const cases = createCases({ store, afterCommit: () => undefined });
  const folders = listProcessFolders(findCheckout()).map(readProcessFolder);
  for (const folder of folders) {
    const deployed = await cases.deploy(folder, { region: config.region, now: LIFE_BEGINS });
    if (!deployed.ok)
      throw new OperatorError('command-failed', `${folder.processId} cannot be deployed:\n${tellFindings(deployed.findings)}`);
  }
  const span = { from: LIFE_BEGINS, until: DEMO_MORNING, cases: count };
  const { cases: lived } = await live({ store, cases }, folders, { span, seed: SEED });
  say(`The demo county has lived a year: ${String(lived)} cases`);
}
