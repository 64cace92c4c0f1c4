import { derivedCommandId } from '#contract';
import { type BulkItem, type BulkResult, changeBulkRun, insertBulkRun, insertReplanItems } from '#store';
import { type Actor } from '#access';
import { advance } from '../advance';
import { businessTime } from '../business-time';
import { type Kit } from '../kit';
import { type MovedDate } from '../outcome';
import { type ReplannedStart, replanStartTimers } from '../replan-start-timers';
import { type BulkGiven } from './bulk-order';
import { type WorkingRun } from './working-run';

/** What an item of a replan has to tell: of the start timers, or of a case. */
export type ReplanTold =
  | { readonly moved: readonly MovedDate[]; readonly unplanned: readonly string[] }
  | { readonly starts: readonly ReplannedStart[]; readonly moved: readonly MovedDate[] };

/** What an item of a replan has kept, as `workReplan` wrote it; the one place that knows the shape of that JSON. */
export const parseReplanTold = (kept: unknown): ReplanTold => (kept ?? { moved: [], unplanned: [] }) as ReplanTold;

/** An order to move the dates of a region, under an id of its own. */
export interface ReplanOrder {
  readonly id: string;
  readonly region: string;
  readonly actor: Actor;
}

/** Orders that the dates of all open cases of a region are moved to where the calendar puts them; a worker does it, case by case. */
export async function orderReplan(kit: Kit, { id, region, actor }: ReplanOrder, wall: Date): Promise<void> {
  const at = await businessTime(kit, wall);
  const given: BulkGiven = { region };
  await insertBulkRun(kit.store, { id, verb: 'replan', given, orderedBy: actor.personId, orderedAt: at });
  await insertReplanItems(kit.store, id, region);
  await changeBulkRun(kit.store, id, { from: ['collecting'], to: 'working', at });
}

/** Moves the dates of one case, or of the start timers; a case that has ended meanwhile has none. */
export async function workReplan({ kit, run, given, now }: WorkingRun, { no, caseId }: BulkItem): Promise<Omit<BulkResult, 'no'>> {
  if (caseId === undefined) return told(await replannedStarts(kit, given.region ?? '*', now));
  const outcome = await advance(kit, caseId, { command: { kind: 'replan', id: derivedCommandId('bulk-run', run.id, no) }, now });
  if (outcome.ok) return told(outcome.replanned ?? { moved: [], unplanned: [] });
  return outcome.code === 'case-closed' ? { status: 'done' } : { status: 'refused', code: outcome.code };
}

async function replannedStarts(kit: Kit, region: string, wall: Date): Promise<ReplanTold> {
  const starts = await replanStartTimers(kit, { region, wall });
  return { starts, moved: starts.flatMap((start) => (start.kind === 'moved' ? [start.date] : [])) };
}

function told(result: ReplanTold): Omit<BulkResult, 'no'> {
  const others = 'starts' in result ? result.starts : result.unplanned;
  return { status: 'done', ...(result.moved.length + others.length === 0 ? {} : { result }) };
}
