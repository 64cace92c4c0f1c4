import { type CaseId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';

/** What the public may read while the publicity lasts; `advance` masked it. */
export interface PublicityView {
  readonly caseId: CaseId;
  readonly no: number;
  /** As `advance` wrote it: JSON. */
  readonly content: unknown;
  readonly openedAt: Date;
  readonly closesAt?: Date | undefined;
}

/** The last publicity of a page. */
export type PublicityKey = Pick<PublicityView, 'openedAt' | 'caseId' | 'no'>;

interface Result {
  readonly case_id: CaseId;
  readonly no: number;
  readonly content: Buffer;
  readonly opened_at: Date;
  readonly closes_at: Date | null;
}

const OPEN = 'closed_at IS NULL AND opened_at <= $2 AND (closes_at IS NULL OR closes_at > $2)';

/** Publicities of a region that are open at `now`, latest first; one past its end is not shown even before it is taken down. */
export async function listPublicities(
  store: Store,
  region: string,
  { now, after, limit }: { readonly now: Date; readonly after?: PublicityKey | undefined; readonly limit: number },
): Promise<readonly PublicityView[]> {
  const text = `SELECT case_id, no, content, opened_at, closes_at FROM publicities
    WHERE region = $1 AND ${OPEN} AND (opened_at, case_id, no) < ($3::timestamptz, $4::uuid, $5::int)
    ORDER BY opened_at DESC, case_id DESC, no DESC LIMIT $6`;
  const key = [after?.openedAt ?? 'infinity', after?.caseId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', after?.no ?? 2_147_483_647];
  const { rows } = await queryStore<Result>(store, { name: 'list-publicities', text, values: [region, now, ...key, limit] });
  return rows.map((row) => toView(store, row));
}

/** One publicity, if it is open at `now`. */
export async function findPublicity(
  store: Store,
  { caseId, no }: Pick<PublicityView, 'caseId' | 'no'>,
  now: Date,
): Promise<PublicityView | undefined> {
  const text = `SELECT case_id, no, content, opened_at, closes_at FROM publicities WHERE case_id = $1 AND ${OPEN} AND no = $3`;
  const { rows } = await queryStore<Result>(store, { name: 'find-publicity', text, values: [caseId, now, no] });
  return rows.map((row) => toView(store, row))[0];
}

const toView = (store: Store, row: Result): PublicityView => ({
  caseId: row.case_id,
  no: row.no,
  content: decryptJson(store, encryptionContext.publicity(row.case_id), row.content),
  openedAt: row.opened_at,
  closesAt: instant(row.closes_at),
});
