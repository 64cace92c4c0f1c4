import { dueAt } from '#calendar';
import { listStartTimersOfRegion, moveStartTimer } from '#store';
import { findKeptRule } from './draft/kept-rule';
import { type Kit } from './kit';
import { type MovedDate } from './outcome';

/** A start timer that a new calendar has moved, or whose date stays since nobody kept how it came about, or cannot be computed. */
export type ReplannedStart = { readonly processId: string; readonly region: string } & (
  { readonly kind: 'moved'; readonly date: MovedDate } | { readonly kind: 'unplanned' | 'refused'; readonly element: string }
);

type DatedStart = Awaited<ReturnType<typeof listStartTimersOfRegion>>[number];

/** What becomes of a start timer, and when it is due then. */
interface PlannedStart {
  readonly start: ReplannedStart;
  readonly timer: DatedStart;
  readonly dueAt?: Date;
}

interface Where {
  readonly region: string;
  readonly wall: Date;
}

/** Derives the dates of the start timers of a region anew, by its calendar as it is now; a cycle goes by durations and stays. */
export async function replanStartTimers(kit: Kit, where: Where): Promise<readonly ReplannedStart[]> {
  const plans = await planStartTimers(kit, where);
  for (const { timer, dueAt } of plans) if (dueAt !== undefined) await moveStartTimer(kit.store, timer, { dueAt });
  return plans.map(({ start }) => start);
}

/** What `replanStartTimers` would do; nothing is written. */
export async function planStartTimers(kit: Kit, { region, wall }: Where): Promise<readonly PlannedStart[]> {
  await kit.calendars.keepFresh(wall);
  const timers = await listStartTimersOfRegion(kit.store, region);
  return timers.filter(({ cycle }) => cycle === undefined).flatMap((timer) => planned(kit, timer));
}

function planned(kit: Kit, timer: DatedStart): readonly PlannedStart[] {
  const { processId, region, element, dueAt: before } = timer;
  const rule = findKeptRule(timer.rule);
  if (rule === undefined) return [{ timer, start: { processId, region, kind: 'unplanned', element } }];
  const next = dueAt(kit.calendars.of(region), rule.from, rule.due);
  if (!next.ok) return [{ timer, start: { processId, region, kind: 'refused', element } }];
  if (next.at.getTime() === before.getTime()) return [];
  const date = { what: 'timer', element, from: before.toISOString(), to: next.at.toISOString() } as const;
  return [{ timer, start: { processId, region, kind: 'moved', date }, dueAt: next.at }];
}
