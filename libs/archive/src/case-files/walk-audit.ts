import { type Definition } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { type ChainedEntry, listAuditChain } from '#store';
import { type CaseSource } from './case-source';

/** An audit entry with the version by which the case ran when it was written; no version where it does not compile any more. */
export interface WalkedEntry {
  readonly entry: ChainedEntry;
  /** As the entry says it, without whoever sent a message: they may have been promised to stay unknown. */
  readonly detail: JsonObject;
  readonly definitionHash: string;
  readonly definition?: Definition | undefined;
}

const PAGE = 200;

/** The audit trail of the case from its beginning, page by page. */
export async function* walkAudit({ store, cases, found }: CaseSource): AsyncGenerator<WalkedEntry> {
  let definitionHash: string = found.definitionHash;
  for (let after = 0; after < found.seq; after += PAGE) {
    for (const entry of await listAuditChain(store, found.id, { after, limit: Math.min(PAGE, found.seq - after) })) {
      const detail = withoutSender(isJsonObject(entry.detail) ? entry.detail : {});
      definitionHash = versionIn(entry.kind, detail) ?? definitionHash;
      yield { entry, detail, definitionHash, definition: await cases.findDefinition(definitionHash) };
    }
  }
}

function versionIn(kind: string, { case: fixed, to }: JsonObject): string | undefined {
  const named = kind === 'case-started' && isJsonObject(fixed) ? fixed['definition'] : to;
  const tells = kind === 'case-started' || kind === 'case-migrated' || kind === 'case-migrated-back';
  return tells && typeof named === 'string' ? named : undefined;
}

function withoutSender(detail: JsonObject): JsonObject {
  const { data } = detail;
  if (data === undefined || !isJsonObject(data) || !('sender' in data)) return detail;
  return { ...detail, data: Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'sender')) };
}
