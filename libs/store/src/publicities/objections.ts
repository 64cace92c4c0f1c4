import { type CaseId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson, decryptText } from '../cipher/cipher';
import { keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';

/** What became of an objection, for whoever has its code. */
export interface ObjectionFate {
  readonly receivedAt: Date;
  readonly caseClosed: boolean;
  readonly answeredAt?: Date | undefined;
  /** JSON as `advance` wrote it; with an answer only. */
  readonly answer?: unknown;
}

/** An objection as those who inquire see it: nobody's name. */
export interface ObjectionView {
  readonly id: string;
  readonly receivedAt: Date;
  readonly reason: string;
  readonly anonymous: boolean;
  readonly joined: boolean;
  readonly channel: 'web' | 'window';
  /** Ids of what the objector handed over; only whoever inquires reads them. */
  readonly documents: readonly string[];
  readonly answeredAt?: Date | undefined;
}

/** The objection of this code; undefined where there is none. */
export async function findObjectionByCode(store: Store, code: string): Promise<ObjectionFate | undefined> {
  const text = `SELECT o.case_id, o.received_at, o.answered_at, o.answer, c.status FROM objections o JOIN cases c ON c.id = o.case_id
    WHERE o.code_hash = $1`;
  const { rows } = await queryStore<{
    readonly case_id: string;
    readonly received_at: Date;
    readonly answered_at: Date | null;
    readonly answer: Buffer | null;
    readonly status: string;
  }>(store, { name: 'find-objection-by-code', text, values: [keyedHash(store, 'objections.code', code)] });
  const [row] = rows;
  if (row === undefined) return undefined;
  const answered = instant(row.answered_at);
  return {
    receivedAt: row.received_at,
    caseClosed: row.status === 'closed',
    answeredAt: answered,
    ...(row.answer === null ? {} : { answer: decryptJson(store, encryptionContext.objectionAnswer(row.case_id), row.answer) }),
  };
}

/** Objections to what was public of a case, in the order in which they came. */
export async function listObjectionsOfCase(store: Store, caseId: CaseId): Promise<readonly ObjectionView[]> {
  const text = `SELECT id, received_at, reason, identity IS NULL AS anonymous, joined, channel, documents, answered_at FROM objections
    WHERE case_id = $1 ORDER BY received_at, joined, id`;
  const { rows } = await queryStore<{
    readonly id: string;
    readonly received_at: Date;
    readonly reason: Buffer;
    readonly anonymous: boolean;
    readonly joined: boolean;
    readonly channel: 'web' | 'window';
    readonly documents: readonly string[];
    readonly answered_at: Date | null;
  }>(store, { name: 'list-objections', text, values: [caseId] });
  return rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    reason: decryptText(store, encryptionContext.objection(row.id), row.reason),
    anonymous: row.anonymous,
    joined: row.joined,
    channel: row.channel,
    documents: row.documents,
    answeredAt: instant(row.answered_at),
  }));
}

/** Who objected, as JSON; undefined where there is no such objection in the case, or nobody gave a name. Write the reading down first. */
export async function findObjector(store: Store, { caseId, id }: { readonly caseId: CaseId; readonly id: string }): Promise<unknown> {
  const text = 'SELECT identity FROM objections WHERE id = $1 AND case_id = $2 AND identity IS NOT NULL';
  const { rows } = await queryStore<{ readonly identity: Buffer }>(store, { name: 'find-objector', text, values: [id, caseId] });
  const [row] = rows;
  return row === undefined ? undefined : decryptJson(store, encryptionContext.objector(id), row.identity);
}

/** What became of the objections to one publicity of a case, in the order in which they came: no reason, and nobody's name. */
export async function listFatesOfPublicity(
  store: Store,
  { caseId, publicityId }: { readonly caseId: CaseId; readonly publicityId: string },
): Promise<readonly Omit<ObjectionFate, 'caseClosed'>[]> {
  const text =
    'SELECT received_at, answered_at, answer FROM objections WHERE case_id = $1 AND publicity_id = $2 ORDER BY received_at, joined, id';
  const { rows } = await queryStore<{ readonly received_at: Date; readonly answered_at: Date | null; readonly answer: Buffer | null }>(
    store,
    {
      name: 'list-fates-of-publicity',
      text,
      values: [caseId, publicityId],
    },
  );
  return rows.map(({ received_at: receivedAt, answered_at, answer }) => ({
    receivedAt,
    answeredAt: instant(answered_at),
    ...(answer === null ? {} : { answer: decryptJson(store, encryptionContext.objectionAnswer(caseId), answer) }),
  }));
}
