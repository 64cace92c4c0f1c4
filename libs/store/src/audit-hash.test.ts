import { createHash } from 'node:crypto';
import { AUDIT_GENESIS, auditHash, type AuditRow } from './audit-hash';

const row: AuditRow = {
  caseId: '0190a000-0000-7000-8000-000000000001',
  seq: 1,
  at: new Date(1_700_000_000_123),
  actor: '0190a000-0000-7000-8000-00000000000a',
  kind: 'task-completed',
  element: 'firstReview',
  detail: Buffer.from([1, 2, 3]),
};

describe('auditHash', () => {
  it('hashes the documented bytes, so that another program can verify the chain', () => {
    const bytes = Buffer.concat([
      Buffer.alloc(32),
      Buffer.from('0190a000000070008000000000000001', 'hex'),
      Buffer.from('00000001', 'hex'),
      Buffer.from((1_700_000_000_123).toString(16).padStart(16, '0'), 'hex'),
      Buffer.from('0190a00000007000800000000000000a', 'hex'),
      Buffer.from('task-completed\0firstReview\0'),
      Buffer.from([1, 2, 3]),
    ]);
    expect(auditHash(AUDIT_GENESIS, row)).toEqual(createHash('sha256').update(bytes).digest());
  });

  const changes: readonly [string, Partial<AuditRow>][] = [
    ['case', { caseId: '0190a000-0000-7000-8000-000000000002' }],
    ['sequence number', { seq: 2 }],
    ['instant', { at: new Date(1_700_000_000_124) }],
    ['actor', { actor: undefined }],
    ['kind', { kind: 'task-claimed' }],
    ['element', { element: undefined }],
    ['detail', { detail: Buffer.from([1, 2, 4]) }],
  ];
  it.each(changes)('changes with the %s', (_name, change) => {
    expect(auditHash(AUDIT_GENESIS, { ...row, ...change })).not.toEqual(auditHash(AUDIT_GENESIS, row));
  });

  it('changes with the row before', () => {
    expect(auditHash(auditHash(AUDIT_GENESIS, row), row)).not.toEqual(auditHash(AUDIT_GENESIS, row));
  });

  it('does not confuse kind and element', () => {
    const one = auditHash(AUDIT_GENESIS, { ...row, kind: 'ab', element: 'c' });
    expect(auditHash(AUDIT_GENESIS, { ...row, kind: 'a', element: 'bc' })).not.toEqual(one);
  });
});
