import { type Definition, type SupplementItem } from '#cases';
import { type AuditEntry, type TaskView } from '#store';
import { type Reader } from '../cases/reader';
import { listAsked } from '../progress/asked-items';

/** What the applicant was last asked for by this task, or in this task; free text, so for parties and those who may read all of it. */
export function supplementItems(
  entries: readonly AuditEntry[],
  { no }: TaskView,
  { reader, definition }: { readonly reader: Reader; readonly definition: Definition },
): readonly SupplementItem[] | undefined {
  if (!reader.isParty && !(reader.isStaff && reader.mayRead('medical'))) return undefined;
  return listAsked(entries, definition).findLast(({ task, supplement }) => task === no || supplement === no)?.items;
}
