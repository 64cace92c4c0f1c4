import { type Schema } from '../../api/schemas';

type Element = Pick<Schema<'ElementDto'>, 'id' | 'name' | 'type'>;

/** An element of the old version that the new one has not, and what it may have become: of the same type, best of the same name. */
export interface NodeSuggestion {
  readonly from: Element;
  readonly choices: readonly Element[];
  readonly suggested: string | undefined;
}

/** What a map must say of: every element that is gone, with what may stand in its place. */
export function suggestNodes(before: readonly Element[], after: readonly Element[]): readonly NodeSuggestion[] {
  const kept = new Set(before.map(({ id }) => id));
  const known = new Set(after.map(({ id }) => id));
  return before
    .filter(({ id }) => !known.has(id))
    .map((from) => {
      const choices = after.filter(({ type }) => type === from.type);
      const fresh = choices.filter(({ id }) => !kept.has(id));
      const namesake = fresh.find(({ name }) => name !== undefined && name === from.name);
      return { from, choices, suggested: namesake?.id ?? (fresh.length === 1 ? fresh[0]?.id : undefined) };
    });
}

/** What people call the elements of either version, by id. */
export type ElementNames = ReadonlyMap<string, string>;

/** The names of those that have one; a later one of the same id counts. */
export const namesOf = (elements: readonly Element[]): ElementNames =>
  new Map(elements.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]])));
