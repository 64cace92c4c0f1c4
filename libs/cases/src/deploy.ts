import { type PersonId } from '#contract';
import { readClockOffset } from '#store';
import { checkCalls } from './definition/check-calls';
import { type ProcessFiles } from './definition/definition';
import { deployDefinition, type Deployed } from './definition/deploy';
import { type Kit } from './kit';
import { DATE_FORMAT } from './shanghai-date';
import { armStartTimers } from './start-timers';

/** Where and when a folder is deployed, and by whom: nobody where a program does it. */
export interface DeployGiven {
  readonly region: string;
  readonly now: Date;
  readonly by?: PersonId;
  /** Day (YYYY-MM-DD) from which new cases run by it; today where it is left out. */
  readonly validFrom?: string;
}

/** Deploys a process folder and arms its timer start events. */
export async function deploy(kit: Kit, { files, ...given }: DeployGiven & { readonly files: ProcessFiles }): Promise<Deployed> {
  await kit.calendars.keepFresh(given.now);
  const from = new Date(given.now.getTime() + (await readClockOffset(kit.store)));
  return deployDefinition(kit.store, {
    files,
    ...given,
    today: DATE_FORMAT.format(from),
    judge: (process, pools) =>
      checkCalls(
        process,
        async (id) =>
          pools.find(({ processId }) => processId === id) ??
          (await kit.definitions.findCurrent({ processId: id, region: given.region, wall: given.now })),
      ),
    armed: (process) => armStartTimers(kit, { process, region: given.region, from }),
  });
}
