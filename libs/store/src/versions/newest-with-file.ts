import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DefinitionHead, headOf, type RawHead } from '../definitions';
import { today } from './current-version';

/** Of all versions that hold in a region at this instant of the wall clock, the one deployed last whose folder has this file. */
export async function findNewestWithFile(
  on: Store | Transaction,
  { region, file, wall }: { readonly region: string; readonly file: string; readonly wall: Date },
): Promise<DefinitionHead | undefined> {
  const { rows } = await queryStore<RawHead>(on, {
    name: 'find-newest-with-file',
    text: `SELECT d.hash, d.process_id, d.region, d.version FROM deployments p JOIN definitions d ON d.hash = p.definition_hash
      WHERE p.region = $1 AND p.valid_from <= ${today('$2')} AND d.files ? $3::text ORDER BY p.valid_from DESC, p.id DESC LIMIT 1`,
    values: [region, wall, file],
  });
  return rows.map(headOf)[0];
}
