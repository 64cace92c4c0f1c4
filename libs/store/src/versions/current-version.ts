import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DefinitionHead, headOf, type RawHead } from '../definitions';

/** SQL of the business day in China at this instant of the wall clock. */
export const today = (place: string): string =>
  `((${place}::timestamptz + (SELECT offset_ms FROM business_clock) * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date`;

/** The version that new cases of a process get in a region at this instant of the wall clock. */
export async function findCurrentDefinition(
  on: Store | Transaction,
  { processId, region, wall }: { readonly processId: string; readonly region: string; readonly wall: Date },
): Promise<DefinitionHead | undefined> {
  const result = await queryStore<RawHead>(on, {
    name: 'find-current-definition',
    text: `SELECT d.hash, d.process_id, d.region, d.version FROM deployments p JOIN definitions d ON d.hash = p.definition_hash
      WHERE p.process_id = $1 AND p.region = $2 AND p.valid_from <= ${today('$3')} ORDER BY p.valid_from DESC, p.id DESC LIMIT 1`,
    values: [processId, region, wall],
  });
  return result.rows.map(headOf)[0];
}

/** The version of every process that new cases get in a region at this instant of the wall clock, by process id. */
export async function listCurrentDefinitions(
  store: Store,
  { region, wall }: { readonly region: string; readonly wall: Date },
): Promise<readonly DefinitionHead[]> {
  const result = await queryStore<RawHead>(store, {
    name: 'list-current-definitions',
    text: `SELECT DISTINCT ON (p.process_id) d.hash, d.process_id, d.region, d.version
      FROM deployments p JOIN definitions d ON d.hash = p.definition_hash
      WHERE p.region = $1 AND p.valid_from <= ${today('$2')} ORDER BY p.process_id, p.valid_from DESC, p.id DESC`,
    values: [region, wall],
  });
  return result.rows.map(headOf);
}
