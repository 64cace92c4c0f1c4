import { type Statement, type Transaction } from '../connection/statement';
import { type CaseChange } from './case-file';
import { WRITE_PARTS, writeCaseRow } from './write-parts';

/**
 * Writes everything that one step changes in ONE statement, whatever the number of effects. Call it inside the transaction that
 * locked the case; it travels with the COMMIT. Each combination of parts is prepared once a connection.
 */
export function writeChange(transaction: Transaction, change: CaseChange): void {
  transaction.defer(buildWrite(change));
}

function buildWrite(change: CaseChange): Statement {
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
