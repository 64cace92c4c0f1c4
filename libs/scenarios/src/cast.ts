import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { asOrganisationId, asPersonId, type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { declareRelative, getActor, insertPerson, putOrganisation, putPosting, type Store } from '#store';
import { storyBroken } from './errors';
import { resolvePeople } from './resolve-people';
import { type CastMember, type Scenario } from './scenario';

const ALWAYS = '2000-01-01';

/** The people of a scenario in the database, found by key and by id. */
export interface Cast {
  /** The person with the posts held at this instant. */
  actor(key: string, at: Date): Promise<Actor>;
  /** Key of a person; the id itself for somebody who is not of the cast. */
  keyOf(id: PersonId): string;
  /** Data with the ids of people in place of `person:<key>`. */
  resolve<Value extends JsonValue>(data: Value): Value;
}

/** Puts the organisations and the people of a scenario into an empty store. */
export async function engageCast(store: Store, scenario: Scenario): Promise<Cast> {
  await foundOrganisations(store, scenario);
  const ids = new Map<string, PersonId>();
  for (const [key, member] of Object.entries(scenario.people)) ids.set(key, await engage(store, member, new Date(scenario.start.at)));
  const idOf = (key: string): PersonId => {
    const id = ids.get(key);
    if (id === undefined) throw storyBroken({ kind: 'stranger', about: key });
    return id;
  };
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  return {
    actor: (key, at) => getActor(store, idOf(key), at),
    keyOf: (id) => keys.get(id) ?? id,
    resolve: (data) => resolvePeople(data, idOf),
  };
}

/** The handling organisation is the root: a draw from a pool looks below it. */
async function foundOrganisations(store: Store, { case: file, people, organisations = [] }: Scenario): Promise<void> {
  const { region } = file;
  const root = asOrganisationId(file.organisation);
  await putOrganisation(store, { id: root, kind: 'county', name: root, region });
  const posts = Object.values(people).flatMap((member) => member.posts);
  const others = new Set([
    ...organisations,
    ...posts.map(({ organisation }) => organisation),
    ...[file.township, file.applicantOrganisation].filter((id) => typeof id === 'string'),
  ]);
  others.delete(root);
  for (const id of others) {
    const kind = id === file.township ? 'township' : 'institution';
    await putOrganisation(store, { id: asOrganisationId(id), parentId: root, kind, name: id, region });
  }
}

async function engage(store: Store, { name, posts, relatives = [] }: CastMember, createdAt: Date): Promise<PersonId> {
  const personId = asPersonId(randomUUID());
  await insertPerson(store, { id: personId, name, createdAt });
  for (const { post, organisation, from = ALWAYS, until } of posts) {
    const days = { validFrom: from, ...(until === undefined ? {} : { validUntil: until }) };
    await putPosting(store, { personId, post, organisationId: asOrganisationId(organisation), ...days });
  }
  for (const relative of relatives) await declareRelative(store, { ...relative, personId, at: createdAt });
  return personId;
}
