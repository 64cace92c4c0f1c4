import { AUDIT_GENESIS } from '../audit-hash';
import { type AuditVerdict } from '../case-views/verify-audit';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { administrationHash } from './administration-hash';

interface Row {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string;
  readonly kind: string;
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly detail: string;
  readonly hash: Buffer;
}

const PAGE = 1_000;

/** Computes the chain of the administration anew, up to where it ended when this began. */
export async function verifyAdministration(store: Store): Promise<AuditVerdict> {
  const ended = await queryStore<{ seq: string; hash: Buffer }>(store, {
    name: 'read-administration-chain',
    text: 'SELECT seq, hash FROM administration_chain',
  });
  const [end] = ended.rows;
  let [seq, hash, entries] = [0, AUDIT_GENESIS, 0];
  const last = Number(end?.seq ?? 0);
  for (;;) {
    const rows = await readPage(store, seq, last);
    for (const row of rows) {
      seq = Number(row.seq);
      hash = administrationHash(hash, { ...row, seq, person: given(row.person_id), organisation: given(row.organisation_id) });
      if (!hash.equals(row.hash)) return { ok: false, code: 'altered', seq };
      entries += 1;
    }
    if (rows.length < PAGE) break;
  }
  return end !== undefined && hash.equals(end.hash) ? { ok: true, entries } : { ok: false, code: 'cut-off', seq };
}

async function readPage(store: Store, after: number, last: number): Promise<readonly Row[]> {
  const text = `SELECT seq, at, actor, kind, person_id, organisation_id, detail, hash FROM administration_entries
    WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${String(PAGE)}`;
  return (await queryStore<Row>(store, { name: 'read-administration-page', text, values: [after, last] })).rows;
}
