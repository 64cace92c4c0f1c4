import { asOrganisationId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobError } from '../errors';
import { type JobServices, type PoolMember } from '../job';
import { JobInput } from '../job-input';
import { sha256 } from '../lot';
import { readPanelParts } from './panel-part';

/**
 * Draws `size` experts by lot from the holders of `post` in `organisation` and below it, and up to `alternates` who take vacant seats in their
 * order. Who has a part in the case or keeps out of it, `excludePeople` and members of `excludeOrganisations` (who treated the patient) are
 * not in the pool. `parts`, a list of `{ post, size, alternates? }`, draws from several pools one after another, nobody twice. Seed and pool are kept,
 * so that anyone can draw again and see. Jobs that name the same `key`, such as a batch and a disease, draw from the same seed: they get the same
 * experts, the next in the order for one who may not serve.
 */
export async function drawPanel(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const organisationId = asOrganisationId(input.text('organisation', job.organisationId));
  const organisations = input.texts('excludeOrganisations');
  const seed = seedOf(job, input);
  let left = [...input.texts('excludePeople'), ...job.involved];
  const drawn: Drawn[] = [];
  for (const { post, size, alternates } of readPanelParts(input)) {
    const members = await services.listPool({ organisationId, post }, job.businessNow);
    const fit = members.filter((member) => mayServe(member, { people: left, organisations }));
    const pool = [...new Set(fit.map(({ personId }) => String(personId)))].sort();
    if (pool.length < size) throw new JobError('panel-too-small', `${String(pool.length)} experts for a panel of ${String(size)}`);
    const people = draw(pool, size + alternates, seed);
    drawn.push({ pool, experts: people.slice(0, size), alternates: people.slice(size) });
    left = [...left, ...people];
  }
  const named = (pick: (part: Drawn) => readonly string[]) => drawn.flatMap(pick).map((id) => ({ id }));
  return {
    experts: named(({ experts }) => experts),
    alternates: named(({ alternates }) => alternates),
    seed,
    pool: drawn.flatMap(({ pool }) => pool),
  };
}

const seedOf = (job: JobToRun, input: JobInput): string =>
  sha256(input.has('key') ? `${job.region}/${input.text('key')}` : `${job.caseId}/${String(job.no)}`);

interface Drawn {
  readonly pool: readonly string[];
  readonly experts: readonly string[];
  readonly alternates: readonly string[];
}

function mayServe(
  { personId, organisations }: PoolMember,
  excluded: { readonly people: readonly string[]; readonly organisations: readonly string[] },
): boolean {
  return !excluded.people.includes(personId) && !organisations.some((each) => excluded.organisations.includes(each));
}

/** Everybody's lot is the hash of seed and id; the smallest lots win. */
function draw(pool: readonly string[], size: number, seed: string): readonly string[] {
  return pool
    .map((id) => ({ id, lot: sha256(`${seed}/${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
