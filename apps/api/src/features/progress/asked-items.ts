import { type SupplementItem } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
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

/** Number of the task that an entry `supplement-made` answers. */
export const numberOf = (detail: unknown): number => Number(isJsonObject(detail) ? detail['task'] : undefined);

/** The document that answers each item, by the item's number from 1. */
export function answersOf(detail: unknown): ReadonlyMap<number, string> {
  const data = isJsonObject(detail) && isJsonObject(detail['data']) ? detail['data'] : {};
  const answers = Array.isArray(data['answers']) ? data['answers'].filter(isJsonObject) : [];
  return new Map(answers.flatMap(answered));
}

const answered = ({ item, document }: JsonObject): readonly (readonly [number, string])[] =>
  typeof item === 'number' && typeof document === 'string' ? [[item, document]] : [];
