import { builtInEntry } from '#cases';
import { listAuditChain } from '#store';
import { type CaseSource } from '../case-files/case-source';
import { type ManifestHead, type Retention } from './manifest';

const YEAR = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' });

/** What the manifest of a case's package says before its files. */
export async function headOf({ store, cases, found }: CaseSource): Promise<ManifestHead> {
  const definition = await cases.findDefinition(found.definitionHash);
  const asked = { definition: definition ?? { parameters: [] }, row: found };
  const year = Number(YEAR.format(found.closedAt ?? found.lastAt));
  const name = definition?.graph.name ?? found.processId;
  const [last] = await listAuditChain(store, found.id, { after: found.seq - 1, limit: 1 });
  return {
    format: 1,
    case: { id: found.id, number: found.number },
    process: { id: found.processId, name, definition: found.definitionHash },
    year,
    category: String(builtInEntry('archiveCategory', asked).value) || name,
    retention: retentionOf(builtInEntry('archiveRetention', asked), year),
    audit: { entries: found.seq, hash: last?.hash.toString('hex') ?? '' },
  };
}

/** Counted from the end of the year in which the case closed. */
function retentionOf(parameter: Retention['parameter'], year: number): Retention {
  const { value } = parameter;
  if (typeof value !== 'number') return { class: 'permanent', parameter };
  return { class: `${String(value)}-years`, until: `${String(year + value)}-12-31`, parameter };
}
