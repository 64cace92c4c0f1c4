import { type Definition, type SupplementItem, wordIn } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { type AuditEntry } from '#store';

/** What `advance` writes with `supplement-asked`. */
export interface Asked {
  /** The task that asks. */
  readonly task: number;
  /** The applicant's task in which it is answered. */
  readonly supplement: number;
  readonly items: readonly SupplementItem[];
}

/** What each entry that asks for a supplement asks for, in order; an item that bears the title of a field bears it in the words of the definition. */
export function listAsked(entries: readonly AuditEntry[], definition: Definition): readonly (Asked & { readonly seq: number })[] {
  return entries
    .filter(({ kind }) => kind === 'supplement-asked')
    .map(({ seq, detail }) => {
      const asked = detail as Asked;
      return { seq, ...asked, items: asked.items.map((item) => ({ ...item, name: wordIn(definition, item.name) })) };
    });
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
