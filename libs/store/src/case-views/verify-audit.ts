import { type CaseId } from '#contract';
import { AUDIT_GENESIS, auditHash } from '../audit-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';
import { given } from '../row-values';

/** `altered`: this row or the one before it is not what was written; `cut-off`: the last rows are missing, or more than the case knows. */
export type AuditVerdict =
  { readonly ok: true; readonly entries: number } | { readonly ok: false; readonly code: 'altered' | 'cut-off'; readonly seq: number };

interface Result {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string | null;
  readonly kind: string;
  readonly element: string | null;
  readonly detail: Buffer;
  readonly hash: Buffer;
}

interface Chain {
  readonly hash: Buffer;
  readonly seq: number;
  readonly entries: number;
}

const PAGE = 1_000;

/** Computes the hash chain of a case anew and compares it row by row and with the case's own last hash; `not-found` without such a case. */
export async function verifyAudit(store: Store, caseId: CaseId): Promise<AuditVerdict> {
  const last = await lastHash(store, caseId);
  let chain: Chain = { hash: AUDIT_GENESIS, seq: 0, entries: 0 };
  for (;;) {
    const rows = await readPage(store, caseId, chain.seq);
    for (const row of rows) {
      const hash = auditHash(chain.hash, { ...row, caseId, actor: given(row.actor), element: given(row.element) });
      if (!hash.equals(row.hash)) return { ok: false, code: 'altered', seq: row.seq };
      chain = { hash, seq: row.seq, entries: chain.entries + 1 };
    }
    if (rows.length < PAGE) break;
  }
  // The case may have gone on while its rows were read.
  if (!chain.hash.equals(last) && !(await lastHash(store, caseId)).equals(last)) return verifyAudit(store, caseId);
  return chain.hash.equals(last) ? { ok: true, entries: chain.entries } : { ok: false, code: 'cut-off', seq: chain.seq };
}

async function readPage(store: Store, caseId: CaseId, after: number): Promise<readonly Result[]> {
  const text = `SELECT seq, at, actor, kind, element, detail, hash FROM audit_entries WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT ${String(PAGE)}`;
  return (await queryStore<Result>(store, { name: 'read-audit-page', text, values: [caseId, after] })).rows;
}

async function lastHash(store: Store, caseId: CaseId): Promise<Buffer> {
  const text = 'SELECT audit_hash FROM cases WHERE id = $1';
  const { rows } = await queryStore<{ audit_hash: Buffer }>(store, { name: 'last-audit-hash', text, values: [caseId] });
  const [row] = rows;
  if (row === undefined) throw new StoreError('not-found', 'no such case');
  return row.audit_hash;
}
