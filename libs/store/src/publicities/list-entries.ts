import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';
import { openEntry, type PublicFieldView } from './public-content';

/** What is public of one case. */
export interface PublicEntryView {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly no: number;
  readonly fields: readonly PublicFieldView[];
  readonly openedAt: Date;
  readonly closesAt?: Date | undefined;
  /** Under inquiry since then. */
  readonly suspendedAt?: Date | undefined;
}

/** The last entry of a page. */
export type PublicEntryKey = Pick<PublicEntryView, 'caseNumber' | 'no'>;

interface Row {
  readonly case_id: CaseId;
  readonly case_number: string;
  readonly no: number;
  readonly content: Buffer;
  readonly opened_at: Date;
  readonly closes_at: Date | null;
  readonly closed_at: Date | null;
}

const SELECT = `SELECT case_id, case_number, no, content, opened_at, closes_at, closed_at FROM publicity_entries
  WHERE publicity_id = $1 AND opened_at <= $2 AND shown_until > $2`;

/** What is public at `now` of a publicity, by case number, in pages. */
export async function listPublicEntries(
  store: Store,
  publicityId: string,
  page: { readonly now: Date; readonly after?: PublicEntryKey | undefined; readonly limit: number },
): Promise<readonly PublicEntryView[]> {
  const { now, after, limit } = page;
  const text = `${SELECT} AND (case_number, no) > ($3, $4::int) ORDER BY case_number, no LIMIT $5`;
  const values = [publicityId, now, after?.caseNumber ?? '', after?.no ?? 0, limit];
  const { rows } = await queryStore<Row>(store, { name: 'list-public-entries', text, values });
  return rows.map((row) => toView(store, row));
}

/** The entry of this case, if it is public at `now`; the latest, where a marked one under inquiry is there too. */
export async function findPublicEntry(
  store: Store,
  { publicityId, caseNumber }: { readonly publicityId: string; readonly caseNumber: string },
  now: Date,
): Promise<PublicEntryView | undefined> {
  const text = `${SELECT} AND case_number = $3 ORDER BY no DESC LIMIT 1`;
  const { rows } = await queryStore<Row>(store, { name: 'find-public-entry', text, values: [publicityId, now, caseNumber] });
  return rows.map((row) => toView(store, row))[0];
}

/** Whether this case ever had an entry in the publicity, public still or not. */
export async function wasPublic(
  store: Store,
  { publicityId, caseNumber }: { readonly publicityId: string; readonly caseNumber: string },
): Promise<boolean> {
  const text = 'SELECT FROM publicity_entries WHERE publicity_id = $1 AND case_number = $2 LIMIT 1';
  const { rowCount } = await queryStore(store, { name: 'was-public', text, values: [publicityId, caseNumber] });
  return rowCount === 1;
}

const toView = (store: Store, row: Row): PublicEntryView => ({
  caseId: row.case_id,
  caseNumber: row.case_number,
  no: row.no,
  fields: openEntry(store, { caseId: row.case_id, content: row.content }),
  openedAt: row.opened_at,
  closesAt: instant(row.closes_at),
  suspendedAt: instant(row.closed_at),
});
