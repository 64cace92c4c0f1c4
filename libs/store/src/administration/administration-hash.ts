import { createHash } from 'node:crypto';

/** One row of the administration's trail as it is stored. */
export interface AdministrationRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly kind: string;
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  /** JSON in the bytes that are stored. */
  readonly detail: string;
}

/** SHA-256 of the previous hash and this row: its fields as JSON in this order, the instant as ISO 8601. */
export function administrationHash(previous: Buffer, { seq, at, actor, kind, person, organisation, detail }: AdministrationRow): Buffer {
  const row = JSON.stringify([seq, at.toISOString(), actor, kind, person ?? null, organisation ?? null, detail]);
  return createHash('sha256').update(previous).update(row, 'utf8').digest();
}
