import { dueAt } from '#calendar';
import { listStartTimersOfRegion, moveStartTimer, type StartTimer } from '#store';
import { findKeptRule } from './draft/kept-rule';
import { type Kit } from './kit';
import { type MovedDate } from './outcome';

/** A start timer that a new calendar has moved, or whose date stays since nobody kept how it came about, or cannot be computed. */
export type ReplannedStart = { readonly processId: string; readonly region: string } & (
  { readonly kind: 'moved'; readonly date: MovedDate } | { readonly kind: 'unplanned' | 'refused'; readonly element: string }
);

/** Derives the dates of the start timers of a region anew, by its calendar as it is now; a cycle goes by durations and stays. */
export async function replanStartTimers(
  kit: Kit,
  { region, wall }: { readonly region: string; readonly wall: Date },
): Promise<readonly ReplannedStart[]> {
  await kit.calendars.keepFresh(wall);
  const timers = await listStartTimersOfRegion(kit.store, region);
  const results: ReplannedStart[] = [];
  for (const timer of timers) results.push(...(timer.cycle === undefined ? await replanned(kit, timer) : []));
  return results;
}

async function replanned(kit: Kit, timer: StartTimer & { readonly dueAt: Date }): Promise<readonly ReplannedStart[]> {
  const { processId, region, element, dueAt: before } = timer;
  const rule = findKeptRule(timer.rule);
  if (rule === undefined) return [{ processId, region, kind: 'unplanned', element }];
  const planned = dueAt(kit.calendars.of(region), rule.from, rule.due);
  if (!planned.ok) return [{ processId, region, kind: 'refused', element }];
  if (planned.at.getTime() === before.getTime()) return [];
  await moveStartTimer(kit.store, timer, { dueAt: planned.at });
  const date = { what: 'timer', element, from: before.toISOString(), to: planned.at.toISOString() } as const;
  return [{ processId, region, kind: 'moved', date }];
}
