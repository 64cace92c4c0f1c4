import { decryptJson, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type KeptCoverage } from './scenario-run';

/** Notes that a story is begun; how often that was, or undefined where the run is worked on no longer. */
export async function beginScenario(store: Store, id: string, no: number): Promise<number | undefined> {
  const { rows } = await queryStore<{ tries: number }>(store, {
    name: 'begin-scenario',
    text: `UPDATE scenario_runs SET playing = $2, tries = CASE WHEN playing = $2 THEN tries + 1 ELSE 1 END
      WHERE id = $1 AND state = 'working' RETURNING tries`,
    values: [id, no],
  });
  return rows[0]?.tries;
}

/** What came of one story; `kept` where it kept to what it tells. */
export interface ScenarioResult {
  readonly no: number;
  readonly kept: boolean;
  readonly result: unknown;
}

const contextOf = (id: string, no: number): string => `scenario_results:${id}:${String(no)}`;

/** Keeps what came of a story; the first of two stays. */
export async function keepScenarioResult(store: Store, id: string, { no, kept, result }: ScenarioResult): Promise<void> {
  await queryStore(store, {
    name: 'keep-scenario-result',
    text: 'INSERT INTO scenario_results (run_id, no, kept, result) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    values: [id, no, kept, encrypt(store, contextOf(id, no), JSON.stringify(result))],
  });
}

/** What came of the stories so far, in their order. */
export async function listScenarioResults(store: Store, id: string): Promise<readonly ScenarioResult[]> {
  const { rows } = await queryStore<{ no: number; kept: boolean; result: Buffer }>(store, {
    name: 'list-scenario-results',
    text: 'SELECT no, kept, result FROM scenario_results WHERE run_id = $1 ORDER BY no',
    values: [id],
  });
  return rows.map(({ no, kept, result }) => ({ no, kept, result: decryptJson(store, contextOf(id, no), result) }));
}

/** Ends a run that is worked on; false where it is not. */
export async function endScenarioRun(
  store: Store,
  id: string,
  { state, at, coverage }: { readonly state: 'done' | 'stopped'; readonly at: Date; readonly coverage?: readonly KeptCoverage[] },
): Promise<boolean> {
  const { rowCount } = await queryStore(store, {
    name: 'end-scenario-run',
    text: `UPDATE scenario_runs SET state = $2, ended_at = $3, coverage = $4::jsonb WHERE id = $1 AND state = 'working'`,
    values: [id, state, at, coverage === undefined ? null : JSON.stringify(coverage)],
  });
  return rowCount === 1;
}
