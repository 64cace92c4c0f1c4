import { type QueryResultRow } from 'pg';
import { type CaseId } from '#contract';
import { AUDIT_GENESIS, auditHash } from '../audit-hash';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';
import { given } from '../row-values';
import { agrees, type ChainedFacts, NO_FACTS, withEntry } from './chained-facts';

/**
 * `altered`: this row or the one before it is not what was written; `cut-off`: the last rows are missing, or more than the case knows;
 * `case-altered`: the case's own row names other parties, another office or version, or other people who keep out, than the trail does.
 */
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly code: 'altered' | 'cut-off' | 'case-altered'; readonly seq: number };

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
  readonly facts: ChainedFacts;
}

const PAGE = 1_000;

/**
 * Computes the hash chain of a case anew and compares it row by row and with the case's own row, its last hash as well as whoever has a part in it
 * or keeps out; `not-found` without such a case.
 */
export async function verifyAudit(store: Store, caseId: CaseId): Promise<AuditVerdict> {
  const row = await readRow(store, caseId);
  let chain: Chain = { hash: AUDIT_GENESIS, seq: 0, entries: 0, facts: NO_FACTS };
  for (;;) {
    const rows = await readPage(store, caseId, chain.seq);
    for (const entry of rows) {
      const hash = auditHash(chain.hash, { ...entry, caseId, actor: given(entry.actor), element: given(entry.element) });
      if (!hash.equals(entry.hash)) return { ok: false, code: 'altered', seq: entry.seq };
      const readDetail = (): unknown => decryptJson(store, encryptionContext.audit(caseId, entry.seq), entry.detail);
      const facts = withEntry(chain.facts, { kind: entry.kind, readDetail });
      chain = { hash, seq: entry.seq, entries: chain.entries + 1, facts };
    }
    if (rows.length < PAGE) break;
  }
  if (!chain.hash.equals(row.audit_hash)) {
    // The case may have gone on while its rows were read.
    const now = await readRow(store, caseId);
    return now.audit_hash.equals(row.audit_hash) ? { ok: false, code: 'cut-off', seq: chain.seq } : verifyAudit(store, caseId);
  }
  return agrees(chain.facts, row) ? { ok: true, entries: chain.entries } : { ok: false, code: 'case-altered', seq: chain.seq };
}

async function readPage(store: Store, caseId: CaseId, after: number): Promise<readonly Result[]> {
  const text = `SELECT seq, at, actor, kind, element, detail, hash FROM audit_entries WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT ${String(PAGE)}`;
  return (await queryStore<Result>(store, { name: 'read-audit-page', text, values: [caseId, after] })).rows;
}

async function readRow(store: Store, caseId: CaseId): Promise<QueryResultRow & { readonly audit_hash: Buffer }> {
  const text = `SELECT audit_hash, recused, number, encode(definition_hash, 'hex') AS definition, organisation_id AS organisation,
      township_id AS township, applicant_id AS applicant, agent_id AS agent,
      applicant_organisation_id AS "applicantOrganisation",
      reexamined->>'id' AS reexamined FROM cases WHERE id = $1`;
  const { rows } = await queryStore<QueryResultRow & { audit_hash: Buffer }>(store, { name: 'read-chained-case', text, values: [caseId] });
  const [row] = rows;
  if (row === undefined) throw new StoreError('not-found', 'no such case');
  return row;
}
