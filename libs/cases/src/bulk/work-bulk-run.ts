import {
  type BulkItem,
  type BulkResult,
  type BulkRun,
  changeBulkRun,
  findBulkRun,
  getActor,
  listPendingItems,
  markBulkItems,
} from '#store';
import { businessTime } from '../business-time';
import { type Kit } from '../kit';
import { codeOf, isPassing } from '../passing-trouble';
import { type BulkGiven } from './bulk-order';
import { inBulk } from './in-bulk';
import { workApplication } from './work-application';
import { workReplan } from './work-replan';
import { workTask } from './work-task';
import { type WorkingRun } from './working-run';

/** Items between two looks at whether to go on: a cancellation takes effect within the time that they take. */
const PAGE = 64;
/** Items under way at once: people's clicks must find a free connection. */
const LANES = 4;

/** When to leave off, and the wall clock. */
export interface BulkWork {
  readonly enough: () => boolean;
  readonly clock: () => Date;
}

/**
 * Goes through the waiting items of a bulk run in the name of whoever ordered it, each judged and done by itself, until none is left, it is cancelled,
 * or enough is done; true where more is left to do. An item that was done and not marked gives its outcome again.
 */
export async function workBulkRun(kit: Kit, id: string, { enough, clock }: BulkWork): Promise<boolean> {
  for (;;) {
    const run = await findBulkRun(kit.store, id);
    if (run?.state !== 'working') return false;
    const page = await listPendingItems(kit.store, id, PAGE);
    if (page.length === 0) {
      await changeBulkRun(kit.store, id, { from: ['working'], to: 'done', at: await businessTime(kit, clock()) });
      return false;
    }
    await workPage({ kit, run, clock }, page);
    if (enough()) return true;
  }
}

async function workPage(
  { kit, run, clock }: { readonly kit: Kit; readonly run: BulkRun; readonly clock: () => Date },
  page: readonly BulkItem[],
): Promise<void> {
  const actor = await getActor(kit.store, run.orderedBy, await businessTime(kit, clock()));
  const working = { kit, run, actor, clock, given: run.given as BulkGiven };
  // It was ordered for a calendar that may be younger than the one that this process has read.
  if (run.verb === 'replan') kit.calendars.forget();
  for (let from = 0; from < page.length; from += LANES) {
    const now = clock();
    const results = await Promise.all(page.slice(from, from + LANES).map((item) => workItem({ ...working, now }, item)));
    await markBulkItems(kit.store, run.id, results);
  }
}

function workOn(working: WorkingRun, item: BulkItem): Promise<Omit<BulkResult, 'no'>> {
  const { verb } = working.run;
  if (verb === 'apply') return workApplication(working, item);
  if (verb === 'replan') return workReplan(working, item);
  return workTask(working, { item, verb });
}

async function workItem(working: WorkingRun, item: BulkItem): Promise<BulkResult> {
  const { now } = working;
  try {
    const done = await inBulk(working.kit, working.clock, (kit) => workOn({ ...working, kit }, item));
    return { no: item.no, at: now, ...done };
  } catch (error) {
    if (isPassing(error)) throw error;
    return { no: item.no, status: 'failed', code: codeOf(error), at: now };
  }
}
