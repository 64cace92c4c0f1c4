import { type Schema } from '../../api/schemas';

type Organisation = Schema<'OrganisationDto'>;

/** An organisation with those that belong to it. */
export interface OrganisationNode {
  readonly organisation: Organisation;
  readonly below: readonly OrganisationNode[];
}

const KINDS: readonly Organisation['kind'][] = ['county', 'department', 'institution', 'township', 'village'];

/** The organisations as trees, by kind and name; whose parent is not among them stands at the top. */
export function organisationTrees(all: readonly Organisation[]): readonly OrganisationNode[] {
  const ids = new Set(all.map(({ id }) => id));
  const sorted = all.toSorted(
    (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.name.localeCompare(other.name, 'zh'),
  );
  const below = (parent: string | undefined): readonly OrganisationNode[] =>
    sorted
      .filter(({ parentId }) => (parentId !== undefined && ids.has(parentId) ? parentId : undefined) === parent)
      .map((organisation) => ({ organisation, below: below(organisation.id) }));
  return below(undefined);
}
