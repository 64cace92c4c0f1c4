import { type PackageFile } from '../package-file';
import { type CaseSource } from './case-source';
import { walkAudit } from './walk-audit';

/** Where the audit chain stands in a package: one entry a line. */
export const AUDIT_FILE = 'audit.ndjson';

/** The whole audit chain: each entry in clear, with the sealed detail and the hash by which the chain is recomputed without a key. */
export const auditFile = (source: CaseSource): PackageFile => ({ path: AUDIT_FILE, pieces: linesOf(source) });

async function* linesOf(source: CaseSource): AsyncGenerator<Uint8Array> {
  for await (const { entry, detail } of walkAudit(source)) {
    const { seq, at, actor, actorName, kind, element, sealed, hash } = entry;
    const line = { seq, at, actor, actorName, kind, element, detail, sealed: sealed.toString('base64'), hash: hash.toString('hex') };
    yield Buffer.from(`${JSON.stringify(line)}\n`);
  }
}
