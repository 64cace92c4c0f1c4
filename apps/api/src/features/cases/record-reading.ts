import { type Definition, formOfEntry } from '#cases';
import { sensitiveFields } from '#forms';
import { type AuditEntry, type CaseView, insertReading } from '#store';
import { type Parts } from '../../parts';
import { type Reader } from './reader';

/** What a reader of a case is about to be shown. */
export interface Showing {
  readonly found: CaseView;
  readonly definition: Definition;
  readonly reader: Reader;
  readonly place: 'task' | 'timeline';
  /** Entries whose data is shown. */
  readonly entries: readonly AuditEntry[];
}

/** Writes down which sensitive fields somebody who is no party is shown in clear; nothing where there are none. */
export async function recordReading({ store, wall }: Parts, { found, definition, reader, place, entries }: Showing): Promise<void> {
  if (reader.isParty) return;
  const fields = [...new Set(entries.flatMap((entry) => fieldsInClear(entry, definition, reader)))];
  if (fields.length === 0) return;
  await insertReading(store, { caseId: found.id, personId: reader.here.personId, place, fields, at: wall() });
}

function fieldsInClear(entry: AuditEntry, definition: Definition, reader: Reader): readonly string[] {
  const { element = '' } = entry;
  const form = formOfEntry(definition, entry);
  if (form === undefined) return [];
  return sensitiveFields(form).flatMap(({ path, kind }) => (reader.mayRead(kind) ? [`${element}:${path}`] : []));
}
