import { createHash } from 'node:crypto';

/** One audit row as it is stored; `detail` is the encrypted envelope, so a chain can be verified without a key. */
export interface AuditRow {
  readonly caseId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor?: string | undefined;
  readonly kind: string;
  readonly element?: string | undefined;
  readonly detail: Buffer;
}

/** What the first row of every chain follows. */
export const AUDIT_GENESIS: Buffer = Buffer.alloc(32);

const NO_ACTOR = Buffer.alloc(16);
const SEPARATOR = Buffer.from([0]);

/**
 * SHA-256 of the previous hash and this row: case id (16 bytes), seq (int32 BE), instant (int64 BE, ms), actor (16 bytes, zero if none),
 * kind, 0, element, 0, detail.
 */
export function auditHash(previous: Buffer, row: AuditRow): Buffer {
  const numbers = Buffer.allocUnsafe(12);
  numbers.writeInt32BE(row.seq, 0);
  numbers.writeBigInt64BE(BigInt(row.at.getTime()), 4);
  return createHash('sha256')
    .update(previous)
    .update(uuidBytes(row.caseId))
    .update(numbers)
    .update(row.actor === undefined ? NO_ACTOR : uuidBytes(row.actor))
    .update(row.kind, 'utf8')
    .update(SEPARATOR)
    .update(row.element ?? '', 'utf8')
    .update(SEPARATOR)
    .update(row.detail)
    .digest();
}

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
