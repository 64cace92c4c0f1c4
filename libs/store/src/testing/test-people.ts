import { randomUUID } from 'node:crypto';
import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { type OrganisationKind } from '../organisations/organisation';
import { putOrganisation } from '../organisations/put-organisation';
import { insertPerson } from '../people/insert-person';
import { type NewPerson } from '../people/person';
import { putPosting } from '../people/postings';

/** A text as the id of an organisation, for tests. */
export const organisationId = (id: string): OrganisationId => id as OrganisationId;
/** The same for people. */
export const personId = (id: string): PersonId => id as PersonId;
/** The same for cases. */
export const caseId = (id: string): CaseId => id as CaseId;

/** Adds organisations written `child<parent:kind` or `root:kind`, parents first. */
export async function putOrganisations(store: Store, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const [, id = '', parent, kind = ''] = /^(\w+)(?:<(\w+))?:(\w+)$/.exec(line) ?? [];
    await putOrganisation(store, {
      id: organisationId(id),
      ...(parent === undefined ? {} : { parentId: organisationId(parent) }),
      kind: kind as OrganisationKind,
      name: `${id}机构`,
      region: '340321',
      email: `${id}@example.org`,
    });
  }
}

/** Adds a person who holds these posts, written `post@organisation`, since 2020. */
export async function putPerson(store: Store, posts: readonly string[], details: Partial<NewPerson> = {}): Promise<PersonId> {
  const id = personId(randomUUID());
  await insertPerson(store, { id, name: '王小明', createdAt: new Date(0), ...details });
  for (const each of posts) {
    const [post = '', organisation = ''] = each.split('@');
    await putPosting(store, { personId: id, post, organisationId: organisationId(organisation), validFrom: '2020-01-01' });
  }
  return id;
}
