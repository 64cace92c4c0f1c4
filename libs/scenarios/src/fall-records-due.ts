import { type Cases } from '#cases';
import { findNextRecordDay, type Store } from '#store';

/** Lets fall due of records what is due by an instant, day by day as in life, so that each is told on its own day; what lies before `since`, at once. */
export async function fallRecordsDue(
  { cases, store }: { readonly cases: Cases; readonly store: Store },
  { since, at }: { readonly since?: Date | undefined; readonly at: Date },
): Promise<void> {
  for (let midnight = await nextMidnight(store); midnight !== undefined && midnight <= at; midnight = await nextMidnight(store)) {
    const now = since !== undefined && since > midnight ? since : midnight;
    await cases.fallDue({ enough: () => false, clock: () => now });
  }
}

async function nextMidnight(store: Store): Promise<Date | undefined> {
  const day = await findNextRecordDay(store);
  return day === undefined ? undefined : new Date(`${day}T00:00:00+08:00`);
}
