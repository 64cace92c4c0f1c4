import { type SupplementItem } from '#cases';
import { type AuditEntry } from '#store';

/** What `advance` writes with `supplement-asked`. */
export interface Asked {
  /** The applicant's task in which it is answered. */
  readonly supplement: number;
  readonly items: readonly SupplementItem[];
}

/** What each entry that asks for a supplement asks for, in order. */
export function listAsked(entries: readonly AuditEntry[]): readonly (Asked & { readonly seq: number })[] {
  return entries.filter(({ kind }) => kind === 'supplement-asked').map(({ seq, detail }) => ({ seq, ...(detail as Asked) }));
}
