import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { AUDIT_GENESIS, auditHash, type AuditRow } from '#store';
import { type JsonObject } from '#engine';
import { parseJson, type ReadManifest } from '../manifest/parse-manifest';

/** Recomputes the audit chain from the lines of a package; the number of the first entry that does not follow, undefined where all do. */
export async function findBrokenEntry(
  lines: AsyncIterable<Buffer>,
  { caseId, audit }: Pick<ReadManifest, 'caseId' | 'audit'>,
): Promise<number | undefined> {
  let [hash, seq] = [AUDIT_GENESIS, 0];
  for await (const line of createInterface({ input: Readable.from(lines), crlfDelay: Infinity })) {
    seq += 1;
    const given = parseJson(line);
    const row = given && rowOf(given, caseId);
    if (row?.seq !== seq) return seq;
    hash = auditHash(hash, row);
    if (hash.toString('hex') !== given?.['hash']) return seq;
  }
  return seq === audit.entries && hash.toString('hex') === audit.hash ? undefined : seq + 1;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function rowOf({ seq, at, actor, kind, element, sealed }: JsonObject, caseId: string): AuditRow | undefined {
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof kind !== 'string' || typeof sealed !== 'string') return undefined;
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || !UUID.test(caseId)) return undefined;
  return {
    caseId,
    seq,
    at: instant,
    ...(typeof actor === 'string' ? { actor } : {}),
    kind,
    ...(typeof element === 'string' ? { element } : {}),
    detail: Buffer.from(sealed, 'base64'),
  };
}
