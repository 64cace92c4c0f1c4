import { type IdentityTag } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { openPerson, type SealedPerson, type TaggedPerson } from '../identity-tags/tagged-person';
import { given } from '../row-values';
import { type RowFate } from './roster';

/** One line on its way in. A person who can be told by number is kept though the line is bad: such a one has not left. */
export interface StagedRow {
  readonly no: number;
  readonly line: number;
  readonly person?: SealedPerson | undefined;
  /** For a line whose number cannot be read. */
  readonly nameHash?: Buffer | undefined;
  readonly tag?: IdentityTag | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly fault?: { readonly code: string; readonly column: string } | undefined;
}

/** Forgets what was read of a roster, so that reading begins anew. */
export async function clearRosterRows(store: Store, rosterId: string): Promise<void> {
  await queryStore(store, { name: 'clear-roster-rows', text: 'DELETE FROM roster_rows WHERE roster_id = $1', values: [rosterId] });
}

const STAGE = {
  name: 'stage-roster-rows',
  text: `WITH counted AS (UPDATE rosters SET rows = $12 WHERE id = $1)
    INSERT INTO roster_rows (roster_id, no, line, identity_number_hash, name_hash, person, tag, valid_from, valid_until, fate, fault, fault_column)
    SELECT $1, no, line, hash, name_hash, person, tag, valid_from, valid_until, CASE WHEN fault IS NULL THEN 'pending' ELSE 'bad' END, fault, fault_column
    FROM unnest($2::int[], $3::int[], $4::bytea[], $5::bytea[], $6::bytea[], $7::text[], $8::date[], $9::date[], $10::text[], $11::text[])
      AS row (no, line, hash, name_hash, person, tag, valid_from, valid_until, fault, fault_column)`,
};

/** Writes a page of lines in one statement, and how many there are by now. */
export async function stageRows(store: Store, rosterId: string, rows: readonly StagedRow[]): Promise<void> {
  const column = (pick: (row: StagedRow) => unknown) => rows.map((row) => pick(row) ?? null);
  await queryStore(store, {
    ...STAGE,
    values: [
      rosterId,
      column(({ no }) => no),
      column(({ line }) => line),
      column(({ person }) => person?.hash),
      column(({ person, nameHash }) => person?.nameHash ?? nameHash),
      column(({ person }) => person?.sealed),
      column(({ tag }) => tag),
      column(({ from }) => from),
      column(({ until }) => until),
      column(({ fault }) => fault?.code),
      column(({ fault }) => fault?.column),
      rows.at(-1)?.no ?? 0,
    ],
  });
}

/** Marks every line of a number that stands in several: nobody can tell which one holds. Returns how many lines there are so. */
export async function markDoubles(store: Store, rosterId: string, column: string): Promise<number> {
  const text = `UPDATE roster_rows r SET fate = 'bad', fault = 'double', fault_column = $2 FROM (
      SELECT identity_number_hash AS hash FROM roster_rows WHERE roster_id = $1 AND identity_number_hash IS NOT NULL GROUP BY 1 HAVING count(*) > 1) d
    WHERE r.roster_id = $1 AND r.identity_number_hash = d.hash`;
  return (await queryStore(store, { name: 'mark-doubles', text, values: [rosterId, column] })).rowCount ?? 0;
}

/** A line with its fate, for a report; the person is in clear, callers mask it. */
export interface RosterRowView {
  readonly no: number;
  /** None for who has left. */
  readonly line?: number | undefined;
  readonly person?: TaggedPerson | undefined;
  readonly tag?: IdentityTag | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly fate: RowFate;
  readonly fault?: string | undefined;
  readonly faultColumn?: string | undefined;
}

interface Row {
  readonly no: number;
  readonly line: number | null;
  readonly identity_number_hash: Buffer | null;
  readonly person: Buffer | null;
  readonly tag: IdentityTag | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly fate: RowFate;
  readonly fault: string | null;
  readonly fault_column: string | null;
}

/** Lines of a roster in the file's order, who has left behind them; of one fate where one is named. */
export async function listRosterRows(
  store: Store,
  rosterId: string,
  page: { readonly after?: number; readonly fate?: RowFate; readonly limit: number },
): Promise<readonly RosterRowView[]> {
  const text = `SELECT no, line, identity_number_hash, person, tag, valid_from::text, valid_until::text, fate, fault, fault_column FROM roster_rows
    WHERE roster_id = $1 AND no > $2 ${page.fate === undefined ? '' : 'AND fate = $4'} ORDER BY no LIMIT $3`;
  const values = [rosterId, page.after ?? 0, page.limit, ...(page.fate === undefined ? [] : [page.fate])];
  const name = page.fate === undefined ? 'list-roster-rows' : 'list-roster-rows-of-fate';
  return (await queryStore<Row>(store, { name, text, values })).rows.map((row) => toView(store, row));
}

const toView = (store: Store, row: Row): RosterRowView => ({
  no: row.no,
  line: given(row.line),
  person: row.identity_number_hash && row.person ? openPerson(store, { hash: row.identity_number_hash, sealed: row.person }) : undefined,
  tag: given(row.tag),
  from: given(row.valid_from),
  until: given(row.valid_until),
  fate: row.fate,
  fault: given(row.fault),
  faultColumn: given(row.fault_column),
});
