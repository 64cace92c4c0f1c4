import { createHash, randomBytes } from 'node:crypto';
import { parseKeyring } from '../cipher/keyring';
import { migrate } from '../connection/migrate';
import { closeStore, openStore } from '../connection/open-store';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

const PREFIX = 'scratch_';
const CONNECTIONS = 2;

/** Schemas of one installation or test begin alike: another one in the same database may have its own. */
const prefixOf = ({ schema = 'public' }: Pick<Store, 'schema'>): string =>
  `${PREFIX}${createHash('sha256').update(schema).digest('hex').slice(0, 8)}_`;
const prefixOfRun = (store: Pick<Store, 'schema'>, run: string): string => `${prefixOf(store)}${run.replaceAll('-', '')}_`;

/**
 * An empty, migrated store in a schema of its own, with keys that nobody keeps: nothing that is written there touches or reads what the
 * installation has. Give it to `dropScratchStore`; where a crash prevents that, `dropLeftScratch` finds the schema by the run's id.
 */
export async function openScratchStore(
  beside: Pick<Store, 'schema'>,
  { url, run }: { readonly url: string; readonly run: string },
): Promise<Store> {
  const key = (): string => randomBytes(32).toString('base64');
  const store = await openStore({
    url,
    schema: `${prefixOfRun(beside, run)}${randomBytes(3).toString('hex')}`,
    poolSize: CONNECTIONS,
    keyring: parseKeyring(`1:${key()}`, key()),
    applicationName: 'huiban-scenarios',
  });
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await dropScratchStore(store);
    throw error;
  }
}

/** Drops the schema and closes the pool. */
export async function dropScratchStore(store: Store): Promise<void> {
  try {
    await dropSchema(store, store.schema ?? '');
  } finally {
    await closeStore(store);
  }
}

/** Drops schemas whose run is worked on no longer, or is not there; how many. With `run`, those that an earlier try of that run has left. */
export async function dropLeftScratch(store: Store, run?: string): Promise<number> {
  const { rows } = await queryStore<{ name: string }>(store, {
    name: 'list-scratch-schemas',
    text: 'SELECT nspname::text AS name FROM pg_namespace WHERE starts_with(nspname, $1)',
    values: [run === undefined ? prefixOf(store) : prefixOfRun(store, run)],
  });
  const working = rows.length === 0 || run !== undefined ? [] : await workingPrefixes(store);
  const left = rows.map(({ name }) => name).filter((name) => !working.some((prefix) => name.startsWith(prefix)));
  for (const name of left) await dropSchema(store, name);
  return left.length;
}

async function workingPrefixes(store: Store): Promise<readonly string[]> {
  const text = "SELECT id FROM scenario_runs WHERE state = 'working'";
  const { rows } = await queryStore<{ id: string }>(store, { name: 'list-scratch-owners', text });
  return rows.map(({ id }) => prefixOfRun(store, id));
}

/** Its name is made here, and never of what anybody typed. */
async function dropSchema(store: Store, name: string): Promise<void> {
  if (!/^scratch_[0-9a-f_]+$/.test(name)) return;
  await queryStore(store, { text: `DROP SCHEMA IF EXISTS "${name}" CASCADE` });
}
