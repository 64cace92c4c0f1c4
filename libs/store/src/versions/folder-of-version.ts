import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DefinitionHead, headOf, type RawHead } from '../definitions';

/** Texts of a folder by their path. */
type Texts = Readonly<Record<string, string>>;

/** A deployed version with its whole folder: what cases run by, and README, scenarios and vectors as they were deployed last. */
export interface VersionFolder extends DefinitionHead {
  readonly files: Texts;
  readonly companions: Texts;
}

/** The version of this number. */
export async function findVersionFolder(
  store: Store,
  { processId, region, version }: { readonly processId: string; readonly region: string; readonly version: number },
): Promise<VersionFolder | undefined> {
  const { rows } = await queryStore<RawHead & { files: Texts; companions: Texts }>(store, {
    name: 'find-version-folder',
    text: `SELECT hash, process_id, region, version, files, companions FROM definitions
      WHERE process_id = $1 AND region = $2 AND version = $3`,
    values: [processId, region, version],
  });
  return rows.map((row) => ({ ...headOf(row), files: row.files, companions: row.companions }))[0];
}

/** As `findVersionFolder` without the folder. */
export async function findVersionHead(
  store: Store,
  { processId, region, version }: { readonly processId: string; readonly region: string; readonly version: number },
): Promise<DefinitionHead | undefined> {
  const { rows } = await queryStore<RawHead>(store, {
    name: 'find-version-head',
    text: 'SELECT hash, process_id, region, version FROM definitions WHERE process_id = $1 AND region = $2 AND version = $3',
    values: [processId, region, version],
  });
  return rows.map(headOf)[0];
}

/** Keeps what stands beside the files that cases run by, in place of what stood there. */
export async function keepCompanions(transaction: Transaction, hash: string, companions: Texts): Promise<void> {
  await transaction.query({
    name: 'keep-companions',
    text: 'UPDATE definitions SET companions = $2::jsonb WHERE hash = $1 AND companions <> $2::jsonb',
    values: [Buffer.from(hash, 'hex'), JSON.stringify(companions)],
  });
}
