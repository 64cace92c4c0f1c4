import { type PersonId } from '#contract';
import { decryptText, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** `stopped`: somebody did, or its time was over; what was not played stays so. */
export type ScenarioRunState = 'working' | 'done' | 'stopped';

/** The folder that is tried: one that was handed in, or a version that was deployed. */
export type TriedFolder = { readonly upload: string } | { readonly version: number };

/** How many parts of one kind there are, and which no story touched. */
export interface KeptCoverage {
  readonly kind: string;
  readonly total: number;
  readonly missing: readonly { readonly id: string; readonly name: string }[];
}

/** Stories of a process that are played one after the other in a schema of their own. */
export interface ScenarioRun {
  readonly id: string;
  readonly processId: string;
  readonly region: string;
  readonly tried: TriedFolder;
  /** Files in the folder; for a story of somebody's own its name alone. */
  readonly stories: readonly string[];
  /** The text of a story of somebody's own. */
  readonly own?: string | undefined;
  readonly state: ScenarioRunState;
  /** Number of the story that is being played or was last, from 1; 0 before the first. */
  readonly playing: number;
  /** Stories that were played, and of these those that kept to what they tell. */
  readonly played: number;
  readonly kept: number;
  /** Of a run of all stories of a folder, once it is done. */
  readonly coverage?: readonly KeptCoverage[] | undefined;
  readonly startedBy: { readonly id: PersonId; readonly name: string };
  readonly startedAt: Date;
  readonly endedAt?: Date | undefined;
}

/** A run as it is ordered. */
export type OrderedScenarioRun = Pick<ScenarioRun, 'id' | 'processId' | 'region' | 'tried' | 'stories' | 'own' | 'startedAt'> & {
  readonly startedBy: PersonId;
};

interface Row {
  readonly id: string;
  readonly process_id: string;
  readonly region: string;
  readonly upload_id: string | null;
  readonly version: number | null;
  readonly stories: readonly string[];
  readonly own: Buffer | null;
  readonly state: ScenarioRunState;
  readonly playing: number;
  readonly coverage: readonly KeptCoverage[] | null;
  readonly played: number;
  readonly kept: number;
  readonly started_by: PersonId;
  readonly name: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
}

const ownContext = (id: string): string => `scenario_runs.own:${id}`;
const RUNS = `SELECT r.id, r.process_id, r.region, r.upload_id, r.version, r.stories, r.own, r.state, r.playing, r.coverage, r.started_by, p.name,
    r.started_at, r.ended_at,
    (SELECT count(*)::int FROM scenario_results s WHERE s.run_id = r.id) AS played,
    (SELECT count(*)::int FROM scenario_results s WHERE s.run_id = r.id AND s.kept) AS kept
  FROM scenario_runs r JOIN people p ON p.id = r.started_by`;

/** Two at once would count the same ones, and both be kept. */
const COUNT_ALONE = {
  name: 'count-scenario-runs-alone',
  text: "SELECT pg_advisory_xact_lock(hashtextextended('scenario_runs ' || $1::text, 0))",
};

/** Keeps a run that is to be worked on, unless as many as `atMost` are worked on in its region already; whether it was kept. */
export async function insertScenarioRun(store: Store, run: OrderedScenarioRun, atMost: number): Promise<boolean> {
  const { id, processId, region, tried, stories, own, startedBy, startedAt } = run;
  const sealed = own === undefined ? null : encrypt(store, ownContext(id), own);
  const [upload, version] = 'upload' in tried ? [tried.upload, null] : [null, tried.version];
  return inTransaction(store, async (transaction) => {
    await transaction.query({ ...COUNT_ALONE, values: [region] });
    const { rowCount } = await transaction.query({
      name: 'insert-scenario-run',
      text: `INSERT INTO scenario_runs (id, process_id, region, upload_id, version, stories, own, state, started_by, started_at)
        SELECT $1::uuid, $2::text, $3::text, $4::uuid, $5::int, $6::text[], $7::bytea, 'working', $8::uuid, $9::timestamptz
        WHERE (SELECT count(*) FROM scenario_runs WHERE region = $3 AND state = 'working') < $10::int`,
      values: [id, processId, region, upload, version, stories, sealed, startedBy, startedAt, atMost],
    });
    return rowCount === 1;
  });
}

/** The run with this id. */
export async function findScenarioRun(store: Store, id: string): Promise<ScenarioRun | undefined> {
  const { rows } = await queryStore<Row>(store, { name: 'find-scenario-run', text: `${RUNS} WHERE r.id = $1`, values: [id] });
  return rows.map((row) => toRun(store, row))[0];
}

/** The latest runs of a region. */
export async function listScenarioRuns(store: Store, region: string, limit: number): Promise<readonly ScenarioRun[]> {
  const text = `${RUNS} WHERE r.region = $1 ORDER BY r.started_at DESC, r.id DESC LIMIT $2`;
  return (await queryStore<Row>(store, { name: 'list-scenario-runs', text, values: [region, limit] })).rows.map((row) => toRun(store, row));
}

/** Runs that a workflow should be working on. */
export async function listWorkingScenarioRuns(store: Store): Promise<readonly string[]> {
  const text = "SELECT id FROM scenario_runs WHERE state = 'working' ORDER BY id";
  return (await queryStore<{ id: string }>(store, { name: 'list-working-scenario-runs', text })).rows.map(({ id }) => id);
}

/** Forgets what was played before an instant. */
export async function deleteScenarioRuns(store: Store, before: Date): Promise<void> {
  await queryStore(store, {
    name: 'delete-scenario-runs',
    text: "DELETE FROM scenario_runs WHERE started_at < $1 AND state <> 'working'",
    values: [before],
  });
}

function toRun(store: Store, row: Row): ScenarioRun {
  return {
    id: row.id,
    processId: row.process_id,
    region: row.region,
    tried: row.upload_id === null ? { version: row.version ?? 0 } : { upload: row.upload_id },
    stories: row.stories,
    own: row.own === null ? undefined : decryptText(store, ownContext(row.id), row.own),
    state: row.state,
    playing: row.playing,
    coverage: given(row.coverage),
    played: row.played,
    kept: row.kept,
    startedBy: { id: row.started_by, name: row.name },
    startedAt: row.started_at,
    endedAt: given(row.ended_at),
  };
}
