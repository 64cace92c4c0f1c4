import { type StoreClient } from '../transaction';
import { type CaseChange } from './case-file';
import { WRITE_PARTS, writeCaseRow } from './write-parts';

/**
 * Writes everything that one step changes in ONE statement, whatever the number of effects. Call it inside the transaction that
 * locked the case. Each combination of parts is prepared once a connection.
 */
export async function writeChange(client: StoreClient, change: CaseChange): Promise<void> {
  await client.query(buildWrite(change));
}

function buildWrite(change: CaseChange): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const parts = WRITE_PARTS.filter((part) => part.applies(change));
  const common = parts.map((part) => `${part.code}_ AS (${part.sql(change, place)})`);
  const main = writeCaseRow(change, place);
  return {
    name: `write:${change.inserted ? 'new' : 'old'}:${parts.map((part) => part.code).join('')}`,
    text: common.length === 0 ? main : `WITH ${common.join(',\n')}\n${main}`,
    values,
  };
}
