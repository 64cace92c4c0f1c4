import { queryStore } from './connection/transaction';
import { type Transaction } from './connection/statement';
import { type Store } from './connection/store';

/** A deployed version with its files; `hash` is SHA-256 in hex. */
export interface DefinitionRow {
  readonly hash: string;
  readonly processId: string;
  readonly region: string;
  readonly version: number;
  readonly files: Readonly<Record<string, string>>;
}

/** A deployed version without its files. */
export type DefinitionHead = Omit<DefinitionRow, 'files'>;

/** A version's columns as they are read. */
export interface RawHead {
  hash: Buffer;
  process_id: string;
  region: string;
  version: number;
}

/** A version from its columns. */
export const headOf = (row: RawHead): DefinitionHead => ({
  hash: row.hash.toString('hex'),
  processId: row.process_id,
  region: row.region,
  version: row.version,
});

/** The version with this hash. */
export async function findDefinition(on: Store | Transaction, hash: string): Promise<DefinitionRow | undefined> {
  const result = await queryStore<RawHead & { files: Readonly<Record<string, string>> }>(on, {
    name: 'find-definition',
    text: 'SELECT hash, process_id, region, version, files FROM definitions WHERE hash = $1',
    values: [Buffer.from(hash, 'hex')],
  });
  const row = result.rows[0];
  return row === undefined ? undefined : { ...headOf(row), files: row.files };
}

/** Adds a version, numbered after the last one of its process and region; false where this hash is deployed already. */
export async function insertDefinition(on: Store | Transaction, row: Omit<DefinitionRow, 'version'>, deployedAt: Date): Promise<boolean> {
  const result = await queryStore(on, {
    name: 'insert-definition',
    text: `INSERT INTO definitions (hash, process_id, region, version, files, deployed_at)
      SELECT $1::bytea, $2::text, $3::text, coalesce(max(version), 0) + 1, $4::jsonb, $5::timestamptz FROM definitions WHERE process_id = $2 AND region = $3
      ON CONFLICT (hash) DO NOTHING`,
    values: [Buffer.from(row.hash, 'hex'), row.processId, row.region, JSON.stringify(row.files), deployedAt],
  });
  return result.rowCount === 1;
}
