import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Open cases of a process in a region by the day (YYYY-MM-DD in China) on which they began. */
export async function countOpenByDay(
  store: Store,
  { processId, region }: { readonly processId: string; readonly region: string },
): Promise<readonly { readonly day: string; readonly cases: number }[]> {
  const { rows } = await queryStore<{ readonly day: string; readonly cases: number }>(store, {
    name: 'count-open-by-day',
    text: `SELECT (c.started_at AT TIME ZONE 'Asia/Shanghai')::date::text AS day, count(*)::int AS cases
      FROM definitions d JOIN cases c ON c.definition_hash = d.hash AND c.status = 'open'
      WHERE d.process_id = $1 AND d.region = $2 GROUP BY 1 ORDER BY 1`,
    values: [processId, region],
  });
  return rows;
}
