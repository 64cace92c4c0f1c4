import { type Transaction } from './connection/statement';
import { type Store } from './connection/store';
import { queryStore } from './connection/transaction';

/** A timer start event of a deployed process: when it starts the next case, and how it goes on after that (ISO 8601 cycle). */
export interface StartTimer {
  readonly processId: string;
  readonly region: string;
  readonly element: string;
  readonly cycle?: string;
  readonly dueAt?: Date;
  /** How `dueAt` came about, as JSON; undefined for timers from before rules were kept. */
  readonly rule?: unknown;
}

interface Raw {
  process_id: string;
  region: string;
  element: string;
  cycle: string | null;
  due_at: Date;
  rule?: unknown;
}

/** Replaces the start timers of a process in a region by those of its newest version. */
export async function replaceStartTimers(
  on: Store | Transaction,
  given: { readonly processId: string; readonly region: string; readonly hash: string; readonly timers: readonly StartTimer[] },
): Promise<void> {
  const { processId, region, hash, timers } = given;
  await queryStore(on, {
    name: 'replace-start-timers',
    text: `WITH gone AS (DELETE FROM start_timers WHERE process_id = $1 AND region = $2 AND NOT element = ANY ($4::text[]))
      INSERT INTO start_timers (process_id, region, definition_hash, element, cycle, due_at, rule)
      SELECT $1, $2, $3, row.element, row.cycle, row.due_at, row.rule
      FROM unnest($4::text[], $5::text[], $6::timestamptz[], $7::jsonb[]) AS row (element, cycle, due_at, rule)
      ON CONFLICT (process_id, region, element) DO UPDATE
        SET definition_hash = excluded.definition_hash, cycle = excluded.cycle, due_at = excluded.due_at, rule = excluded.rule`,
    values: [
      processId,
      region,
      Buffer.from(hash, 'hex'),
      timers.map((timer) => timer.element),
      timers.map((timer) => timer.cycle ?? null),
      timers.map((timer) => timer.dueAt ?? null),
      timers.map((timer) => (timer.rule === undefined ? null : JSON.stringify(timer.rule))),
    ],
  });
}

/** Whether a process starts cases by itself in a region. */
export async function hasStartTimers(
  on: Store | Transaction,
  { processId, region }: Pick<StartTimer, 'processId' | 'region'>,
): Promise<boolean> {
  const text = 'SELECT FROM start_timers WHERE process_id = $1 AND region = $2 LIMIT 1';
  return (await queryStore(on, { name: 'has-start-timers', text, values: [processId, region] })).rowCount === 1;
}

/** Start timers of a region (a division code or its beginning, `*` for all) that are still to come. */
export async function listStartTimersOfRegion(store: Store, region: string): Promise<readonly (StartTimer & { readonly dueAt: Date })[]> {
  const result = await queryStore<Raw>(store, {
    name: 'list-start-timers-of-region',
    text: `SELECT process_id, region, element, cycle, due_at, rule FROM start_timers
      WHERE due_at IS NOT NULL AND ($1 = '*' OR starts_with(region, $1)) ORDER BY region, process_id, element`,
    values: [region],
  });
  return result.rows.map(timerOf);
}

const timerOf = ({ process_id, cycle, due_at, rule, ...row }: Raw): StartTimer & { readonly dueAt: Date } => ({
  processId: process_id,
  region: row.region,
  element: row.element,
  dueAt: due_at,
  ...(cycle === null ? {} : { cycle }),
  ...(rule === null || rule === undefined ? {} : { rule }),
});

/** Start timers that are due by this business instant. */
export async function listDueStartTimers(store: Store, dueBy: Date): Promise<readonly (StartTimer & { readonly dueAt: Date })[]> {
  const result = await queryStore<Raw>(store, {
    name: 'list-due-start-timers',
    text: 'SELECT process_id, region, element, cycle, due_at FROM start_timers WHERE due_at <= $1 ORDER BY due_at',
    values: [dueBy],
  });
  return result.rows.map(timerOf);
}

/** Moves a start timer on to its next instant, or to none, unless somebody else has. */
export async function moveStartTimer(
  store: Store,
  timer: StartTimer & { readonly dueAt: Date },
  next: { readonly dueAt?: Date; readonly cycle?: string },
): Promise<void> {
  await queryStore(store, {
    name: 'move-start-timer',
    text: 'UPDATE start_timers SET due_at = $5, cycle = $6 WHERE process_id = $1 AND region = $2 AND element = $3 AND due_at = $4',
    values: [timer.processId, timer.region, timer.element, timer.dueAt, next.dueAt ?? null, next.cycle ?? null],
  });
}
