import { type Actor } from '#access';
import { type Cases, createCases } from '#cases';
import { type CaseId, type CommandId, type OrganisationId, type PersonId } from '#contract';
import { getActor, insertPerson, migrate, openStore, parseKeyring, putOrganisation, putPosting, type Store } from '#store';
import { PROCESS_IDS, SORTING_POST, sortingProcess, WORKING_POSTS } from './sorting-process';

/** Twenty bureaus of ten posts make the 200 posts × organisations. */
export const BUREAUS = 20;
export const TOWNSHIPS = 20;
export const REGION = '999901';
/** A Monday morning in a year whose working days are published. */
export const NOW = new Date('2026-03-02T01:00:00Z');

/** Where the bench takes place: `staff[bureau][n]` holds the working posts n, n+1 and n+2 of the bureau. */
export interface InboxCounty {
  readonly store: Store;
  readonly cases: Cases;
  readonly staff: readonly (readonly Actor[])[];
  readonly sorter: Actor;
}

export const bureauId = (n: number): OrganisationId => `bureau-${String(n)}` as OrganisationId;
export const townshipId = (bureau: number, n: number): OrganisationId => `township-${String(bureau)}-${String(n)}` as OrganisationId;
/** Staff have the numbers from 0 on, applicants those from 1,000,000 on. */
export const personId = (n: number): PersonId => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as PersonId;
export const commandId = (): CommandId => crypto.randomUUID() as CommandId;

/** Opens the database, or a schema of it, and puts in organisations, staff and processes. */
export async function openInboxCounty(url: string, schema?: string): Promise<InboxCounty> {
  const key = Buffer.alloc(32, 7).toString('base64');
  const store = await openStore({
    url,
    ...(schema === undefined ? {} : { schema }),
    poolSize: 4,
    keyring: parseKeyring(`1:${key}`, key),
    statementTimeout: 900_000,
  });
  await migrate(store);
  const staff: Actor[][] = [];
  for (let bureau = 0; bureau < BUREAUS; bureau++) staff.push(await openBureau(store, bureau));
  const sorter = await hire(store, { n: 999, bureau: 0, posts: [SORTING_POST] });
  const cases = createCases({ store, afterCommit: () => undefined });
  for (const id of PROCESS_IDS) {
    const deployed = await cases.deploy(sortingProcess(id), { region: REGION, now: NOW });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  }
  return { store, cases, staff, sorter };
}

async function openBureau(store: Store, bureau: number): Promise<Actor[]> {
  await putOrganisation(store, { id: bureauId(bureau), kind: 'county', name: `Bureau ${String(bureau)}`, region: REGION });
  for (let n = 0; n < TOWNSHIPS; n++)
    await putOrganisation(store, {
      id: townshipId(bureau, n),
      parentId: bureauId(bureau),
      kind: 'township',
      name: `Township ${String(n)}`,
      region: REGION,
    });
  const staff = [];
  for (const n of WORKING_POSTS.keys()) {
    const posts = [0, 1, 2].map((step) => WORKING_POSTS[(n + step) % WORKING_POSTS.length]).filter((post) => post !== undefined);
    staff.push(await hire(store, { n: bureau * WORKING_POSTS.length + n, bureau, posts }));
  }
  return staff;
}

async function hire(store: Store, { n, bureau, posts }: { n: number; bureau: number; posts: readonly string[] }): Promise<Actor> {
  const id = personId(n);
  await insertPerson(store, { id, name: `Person ${String(n)}`, createdAt: NOW });
  for (const post of posts) await putPosting(store, { personId: id, post, organisationId: bureauId(bureau), validFrom: '2020-01-01' });
  return getActor(store, id, NOW);
}

/** A case whose task for this post is open. */
export interface SortedCase {
  readonly caseId: CaseId;
  readonly task: number;
}

/** Starts a case in the first bureau and sorts it to a post, by the engine. */
export async function startSorted(
  { cases, sorter }: InboxCounty,
  { processId, post, applicant }: { readonly processId: string; readonly post: string; readonly applicant: PersonId },
): Promise<SortedCase> {
  const request = {
    id: commandId(),
    processId,
    region: REGION,
    organisationId: bureauId(0),
    actor: sorter,
    applicant: { id: applicant, name: '王小明' },
    data: {},
  };
  const started = await cases.startCase({ ...request, townshipId: townshipId(0, 0) }, NOW);
  if (!started.ok) throw new Error(`start: ${started.code} ${started.reason ?? ''}`);
  const [sort = 0] = started.opened;
  const caseId = started.caseId as CaseId;
  const sorted = await cases.advance(caseId, { kind: 'complete-task', id: commandId(), actor: sorter, task: sort, data: { post } }, NOW);
  if (!sorted.ok) throw new Error(`sort: ${sorted.code} ${sorted.reason ?? ''}`);
  const [task = 0] = sorted.opened;
  return { caseId, task };
}
