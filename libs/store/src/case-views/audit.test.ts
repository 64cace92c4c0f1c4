import { AUDIT_GENESIS, auditHash } from '../audit-hash';
import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { putPerson } from '../testing/test-people';
import { listAudit } from './list-audit';
import { verifyAudit } from './verify-audit';

const CASE = testCaseId(1);
let store: Store;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => dropTestStore(store));

const writeChain = async (entries: number): Promise<void> => {
  await putCase(store, { id: CASE });
  const actor = await putPerson(store, [], { name: '李四' });
  let hash = AUDIT_GENESIS;
  for (let seq = 1; seq <= entries; seq++) {
    const detail = encrypt(store, encryptionContext.audit(CASE, seq), JSON.stringify({ seq }));
    const row = {
      caseId: CASE,
      seq,
      at: new Date(1_700_000_000_001 + seq),
      actor: seq % 2 ? actor : undefined,
      kind: 'claimed',
      element: seq % 3 ? 'review' : undefined,
      detail,
    };
    hash = auditHash(hash, row);
    const text = 'INSERT INTO audit_entries VALUES ($1, $2, $3, $4, $5, $6, $7, $8)';
    await queryStore(store, { text, values: [CASE, seq, row.at, row.actor, row.kind, row.element, detail, hash] });
  }
  await queryStore(store, { text: 'UPDATE cases SET audit_hash = $2 WHERE id = $1', values: [CASE, hash] });
};
/** As an administrator of the database could. */
const tamper = async (text: string): Promise<void> => {
  await queryStore(store, { text: 'ALTER TABLE audit_entries DISABLE TRIGGER ALL' });
  await queryStore(store, { text });
};

describe('verifyAudit', () => {
  it('confirms a chain that nobody touched, over more than one page', async () => {
    await writeChain(1_003);
    expect(await verifyAudit(store, CASE)).toEqual({ ok: true, entries: 1_003 });
  });

  it.each([
    ['a changed kind', `UPDATE audit_entries SET kind = 'completed' WHERE seq = 2`, { code: 'altered', seq: 2 }],
    ['a changed detail', `UPDATE audit_entries SET detail = detail || '\\x00' WHERE seq = 2`, { code: 'altered', seq: 2 }],
    ['another actor', `UPDATE audit_entries SET actor = gen_random_uuid() WHERE seq = 2`, { code: 'altered', seq: 2 }],
    ['a shifted instant', `UPDATE audit_entries SET at = at + interval '1 ms' WHERE seq = 2`, { code: 'altered', seq: 2 }],
    ['a row taken out', `DELETE FROM audit_entries WHERE seq = 2`, { code: 'altered', seq: 3 }],
    ['the last row taken off', `DELETE FROM audit_entries WHERE seq = 4`, { code: 'cut-off', seq: 3 }],
    ['all rows taken off', `DELETE FROM audit_entries`, { code: 'cut-off', seq: 0 }],
  ])('finds %s', async (_name, tampering, verdict) => {
    await writeChain(4);
    await tamper(tampering);
    expect(await verifyAudit(store, CASE)).toEqual({ ok: false, ...verdict });
  });

  it('does not know a case that is not there', async () => {
    await expect(verifyAudit(store, CASE)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the audit trail', () => {
  it.each(['UPDATE audit_entries SET seq = seq', 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])('refuses %s', async (text) => {
    await writeChain(1);
    await expect(queryStore(store, { text })).rejects.toMatchObject({ database: { sqlState: 'HB001' } });
  });

  it('is listed in clear behind an entry', async () => {
    await writeChain(4);
    const [third, ...rest] = await listAudit(store, CASE, { after: 2, limit: 1 });
    expect(third).toMatchObject({ seq: 3, actorName: '李四', kind: 'claimed', element: undefined, detail: { seq: 3 } });
    expect(rest).toEqual([]);
  });
});
