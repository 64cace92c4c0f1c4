import { type SupplementItem } from '#cases';
import { type AuditEntry, type TaskView } from '#store';
import { type Reader } from '../cases/reader';

/** What `advance` writes with `supplement-asked`. */
interface Asked {
  readonly task: number;
  readonly supplement: number;
  readonly items: readonly SupplementItem[];
}

/** What the applicant was last asked for by this task, or in this task; free text, so for parties and those who may read all of it. */
export function supplementItems(entries: readonly AuditEntry[], { no }: TaskView, reader: Reader): readonly SupplementItem[] | undefined {
  if (!reader.isParty && !(reader.isStaff && reader.mayRead('medical'))) return undefined;
  const asked = entries.filter(({ kind }) => kind === 'supplement-asked').map(({ detail }) => detail as Asked);
  return asked.findLast(({ task, supplement }) => task === no || supplement === no)?.items;
}
