import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type Cases, createCases, type StartOutcome } from '#cases';
import { type CommandId, type OrganisationId, type PersonId } from '#contract';
import { findActor, insertPerson, migrate, openStore, parseKeyring, putOrganisation, putPosting, type Store } from '#store';
import { FOUR_TASKS, POSTS_IN_ORDER } from './four-tasks';

export const BENCH_REGION = '999901';
export const BENCH_BUREAU = 'bench-bureau' as OrganisationId;
const BENCH_KEY = Buffer.alloc(32, 7).toString('base64');
/** As environment variables give them to api and worker. */
export const BENCH_KEYS = { encryption: `1:${BENCH_KEY}`, hash: BENCH_KEY };

/** A county small enough for a bench: one bureau, one person a post, the four-task process deployed. */
export interface BenchCounty {
  readonly store: Store;
  readonly cases: Cases;
  /** Who applies, and may therefore handle no task of the case. */
  readonly applicant: Actor;
  /** One actor for each task, in the order of the process. */
  readonly staff: readonly Actor[];
}

export async function openBenchCounty(url: string): Promise<BenchCounty> {
  const store = await openStore({ url, poolSize: 20, keyring: parseKeyring(BENCH_KEYS.encryption, BENCH_KEYS.hash) });
  await migrate(store);
  await putOrganisation(store, { id: BENCH_BUREAU, kind: 'county', name: 'Bench bureau', region: BENCH_REGION });
  const applicant = await insertBenchPerson(store, 'applicant');
  const staff = [];
  for (const post of POSTS_IN_ORDER) staff.push(await insertBenchPerson(store, post, post));
  const cases = createCases({ store, afterCommit: () => undefined });
  const deployed = await cases.deploy(FOUR_TASKS, { region: BENCH_REGION, now: new Date() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  return { store, cases, applicant, staff };
}

async function insertBenchPerson(store: Store, name: string, post?: string): Promise<Actor> {
  const id = randomUUID() as PersonId;
  await insertPerson(store, { id, name, username: `bench-${name}-${id.slice(0, 8)}`, createdAt: new Date() });
  if (post !== undefined) await putPosting(store, { personId: id, post, organisationId: BENCH_BUREAU, validFrom: '2020-01-01' });
  const actor = await findActor(store, id, new Date());
  if (actor === undefined) throw new Error('the person just inserted is not there');
  return actor;
}

/** Starts one case of the four tasks. */
export async function startBenchCase({ cases, applicant }: BenchCounty): Promise<Extract<StartOutcome, { ok: true }>> {
  const started = await cases.startCase(
    {
      id: crypto.randomUUID() as CommandId,
      processId: 'four-tasks',
      region: BENCH_REGION,
      organisationId: BENCH_BUREAU,
      actor: applicant,
      applicant: { id: applicant.personId, name: applicant.name },
      data: {},
    },
    new Date(),
  );
  if (!started.ok) throw new Error(`start: ${started.code} ${started.reason ?? ''}`);
  return started;
}
