import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { giveTestSeal } from '#cases';
import { asOrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type CastMember, type Scenario } from '#scenarios';
import {
  findOrganisation,
  findPersonByIdentityNumber,
  findPersonByUsername,
  insertPerson,
  putOrganisation,
  putPosting,
  type Store,
} from '#store';
import { demoPersonId } from '../demo-county/demo-person-id';
import { DEMO_PASSWORD } from '../demo-county/seed-demo-county';
import { freshIdentityNumber } from './fresh-identity-number';

const SINCE = '2000-01-01';

/** Who plays a story on an installation, and with which data it begins. */
export interface Engaged {
  readonly usernames: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, PersonId>;
  readonly data: JsonObject;
  /** Data of an earlier story with the identity number that the applicant has in this run. */
  readonly freshen: (data: JsonObject) => JsonObject;
}

interface Engaging {
  readonly store: Store;
  readonly processId: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/**
 * Gives everybody in a story an account of the demo county and founds what organisations are missing. Staff have the same account in every run;
 * applicants are new people each time, so that nobody has had the benefit already.
 */
export async function engageAccounts(
  store: Store,
  { processId, scenario, now }: { processId: string; scenario: Scenario; now: Date },
): Promise<Engaged> {
  await foundOrganisations(store, scenario);
  await giveSeals(store, scenario, now);
  const engaging: Engaging = { store, processId, passwordHash: await hash(DEMO_PASSWORD), now };
  const freshen = await freshIdentity(store, scenario.start.data);
  const data = freshen(scenario.start.data);
  const usernames = new Map<string, string>();
  const ids = new Map<string, PersonId>();
  for (const [key, member] of Object.entries(scenario.people)) {
    const secrets = key === scenario.case.applicant ? secretsIn(data) : {};
    const username = member.posts.length > 0 ? `${key}.${processId}` : `${key}.${randomBytes(4).toString('hex')}`;
    usernames.set(key, username);
    ids.set(key, await engage(engaging, { username, member, secrets }));
  }
  return { usernames, ids, data, freshen };
}

async function foundOrganisations(store: Store, { case: file, people, organisations = [] }: Scenario): Promise<void> {
  const root = asOrganisationId(file.organisation);
  const held = Object.values(people).flatMap(({ posts }) => posts.map(({ organisation }) => organisation));
  const parties = [file.township, file.applicantOrganisation].filter((id) => typeof id === 'string');
  for (const text of new Set([root, ...parties, ...held, ...organisations])) {
    const id = asOrganisationId(text);
    if ((await findOrganisation(store, id)) !== undefined) continue;
    const kind = id === root ? 'county' : id === file.township ? 'township' : 'institution';
    await putOrganisation(store, { id, kind, name: id, region: file.region, ...(id === root ? {} : { parentId: root }) });
  }
}

/** The parties of the story can seal what they sign. */
async function giveSeals(store: Store, { case: file }: Scenario, now: Date): Promise<void> {
  for (const text of [file.organisation, file.applicantOrganisation].filter((id) => id !== undefined)) {
    const found = await findOrganisation(store, asOrganisationId(text));
    if (found !== undefined) await giveTestSeal(store, found, now);
  }
}

type Secrets = Partial<Record<'identityNumber' | 'phone', string>>;

async function engage(
  { store, passwordHash, now }: Engaging,
  { username, member, secrets }: { readonly username: string; readonly member: CastMember; readonly secrets: Secrets },
): Promise<PersonId> {
  const id = demoPersonId(username);
  const known = await findPersonByUsername(store, username);
  if (known === undefined) {
    await insertPerson(store, {
      id,
      name: member.name,
      username,
      passwordHash,
      email: `${username}@huiban.example`,
      createdAt: now,
      ...secrets,
    });
  }
  for (const { post, organisation, from = SINCE, until } of member.posts) {
    const days = { validFrom: from, ...(until === undefined ? {} : { validUntil: until }) };
    await putPosting(store, { personId: id, post, organisationId: asOrganisationId(organisation), ...days });
  }
  return id;
}

/** The applicant's own number and phone, as start forms call them. */
function secretsIn({ identityNumber, phone }: JsonObject): Secrets {
  return {
    ...(typeof identityNumber === 'string' ? { identityNumber } : {}),
    ...(typeof phone === 'string' ? { phone } : {}),
  };
}

/** Puts a number that nobody has in place of the one in this data, wherever it stands. */
async function freshIdentity(store: Store, { identityNumber: given }: JsonObject): Promise<Engaged['freshen']> {
  if (typeof given !== 'string') return (data) => data;
  const isTaken = async (number: string): Promise<boolean> => (await findPersonByIdentityNumber(store, number)) !== undefined;
  const fresh = await freshIdentityNumber(given, isTaken);
  return (data) => JSON.parse(JSON.stringify(data).replaceAll(given, fresh)) as JsonObject;
}
