import { type CaseId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** One entry of a case's audit trail with its detail in clear: callers mask what the reader may not see. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actor?: PersonId | undefined;
  readonly actorName?: string | undefined;
  readonly kind: string;
  readonly element?: string | undefined;
  /** JSON as `advance` wrote it. */
  readonly detail: unknown;
}

/** An entry as it is chained: its sealed detail and hash let anybody who has no key recompute the chain. */
export interface ChainedEntry extends AuditEntry {
  readonly sealed: Buffer;
  readonly hash: Buffer;
}

interface Result {
  readonly seq: number;
  readonly at: Date;
  readonly actor: PersonId | null;
  readonly actor_name: string | null;
  readonly kind: string;
  readonly element: string | null;
  readonly detail: Buffer;
}

interface ChainedResult extends Result {
  readonly hash: Buffer;
}

const COLUMNS = 'a.seq, a.at, a.actor, p.name AS actor_name, a.kind, a.element, a.detail';
const BEHIND = 'FROM audit_entries a LEFT JOIN people p ON p.id = a.actor WHERE a.case_id = $1 AND a.seq > $2 ORDER BY a.seq LIMIT $3';

/** Entries behind `after` (0 for the beginning) in their order, at most `limit`; `bad-envelope` where one was altered. */
export async function listAudit(
  store: Store,
  caseId: CaseId,
  { after, limit, transaction }: { readonly after: number; readonly limit: number; readonly transaction?: Transaction },
): Promise<readonly AuditEntry[]> {
  const text = `SELECT ${COLUMNS} ${BEHIND}`;
  const { rows } = await queryStore<Result>(transaction ?? store, { name: 'list-audit', text, values: [caseId, after, limit] });
  return rows.map((row) => toEntry(store, caseId, row));
}

/** How each of these cases was started, by case. */
export async function listStartEntries(store: Store, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, AuditEntry>> {
  const text = `SELECT a.case_id, ${COLUMNS} FROM audit_entries a LEFT JOIN people p ON p.id = a.actor
    WHERE a.case_id = ANY ($1::uuid[]) AND a.kind = 'case-started'`;
  const { rows } = await queryStore<Result & { readonly case_id: CaseId }>(store, { name: 'list-start-entries', text, values: [caseIds] });
  return new Map(rows.map((row) => [row.case_id, toEntry(store, row.case_id, row)]));
}

/** As `listAudit`, each entry with what its hash was made from. */
export async function listAuditChain(
  store: Store,
  caseId: CaseId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly ChainedEntry[]> {
  const text = `SELECT ${COLUMNS}, a.hash ${BEHIND}`;
  const { rows } = await queryStore<ChainedResult>(store, { name: 'list-audit-chain', text, values: [caseId, after, limit] });
  return rows.map((row) => ({ ...toEntry(store, caseId, row), sealed: row.detail, hash: row.hash }));
}

const toEntry = (store: Store, caseId: CaseId, row: Result): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actor: given(row.actor),
  actorName: given(row.actor_name),
  kind: row.kind,
  element: given(row.element),
  detail: decryptJson(store, encryptionContext.audit(caseId, row.seq), row.detail),
});
