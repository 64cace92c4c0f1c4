import { hash } from '@node-rs/argon2';
import { asOrganisationId } from '#contract';
import { findPersonByUsername, insertPerson, putOrganisation, putPosting, type Store } from '#store';
import { DEMO_APPLICANTS, type DemoApplicant } from './applicants';
import { demoPersonId } from './demo-person-id';
import { DEMO_ORGANISATIONS } from './organisations';
import { seedDemoPartners } from './partners';
import { DEMO_STAFF, type DemoStaff } from './staff';

/** Password of every account of the demo county. */
export const DEMO_PASSWORD = 'huiban-demo-2026';

const POSTS_SINCE = '2020-01-01';

/** Puts in what is missing of the demo county; true when it was not there at all. `now` is when its people are noted. */
export async function seedDemoCounty(store: Store, now: Date): Promise<boolean> {
  for (const organisation of DEMO_ORGANISATIONS) await putOrganisation(store, organisation);
  await seedDemoPartners(store, now);
  const passwordHash = await hash(DEMO_PASSWORD); // argon2id, the library's default;
  const added = [];
  for (const person of [...DEMO_STAFF, ...DEMO_APPLICANTS]) added.push(await addPerson(store, person, { passwordHash, now }));
  for (const staff of DEMO_STAFF) await putPostings(store, staff);
  return added.every(Boolean);
}

interface Noted {
  readonly passwordHash: string;
  readonly now: Date;
}

/** False when the person is there already. */
async function addPerson(store: Store, person: DemoStaff | DemoApplicant, { passwordHash, now }: Noted): Promise<boolean> {
  const { username, name } = person;
  if (await findPersonByUsername(store, username)) return false;
  const secrets = 'identityNumber' in person ? { identityNumber: person.identityNumber, phone: person.phone } : {};
  const email = `${username}@huiban.example`;
  await insertPerson(store, { id: demoPersonId(username), name, username, passwordHash, email, createdAt: now, ...secrets });
  return true;
}

async function putPostings(store: Store, { username, postings }: DemoStaff): Promise<void> {
  for (const [post, organisation] of postings) {
    await putPosting(store, {
      personId: demoPersonId(username),
      post,
      organisationId: asOrganisationId(organisation),
      validFrom: POSTS_SINCE,
    });
  }
}
