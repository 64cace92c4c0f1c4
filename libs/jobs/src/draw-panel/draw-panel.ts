import { type OrganisationId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobError } from '../errors';
import { type JobServices, type PoolMember } from '../job';
import { JobInput } from '../job-input';
import { sha256 } from '../lot';

/**
 * Draws `size` experts by lot from the holders of `post` in `organisation` and below it, and up to `alternates` who take vacant seats in their
 * order. Who has a part in the case or keeps out of it, `excludePeople` and members of `excludeOrganisations` (who treated the patient) are
 * not in the pool. Seed and pool are kept, so that anyone can draw again and see.
 */
export async function drawPanel(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const size = input.count('size');
  const organisationId = input.text('organisation', job.organisationId) as OrganisationId;
  const members = await services.listPool({ organisationId, post: input.text('post', 'expert') }, job.businessNow);
  const excluded = { people: [...input.texts('excludePeople'), ...job.involved], organisations: input.texts('excludeOrganisations') };
  const pool = [...new Set(members.filter((member) => mayServe(member, excluded)).map(({ personId }) => String(personId)))].sort();
  if (pool.length < size) throw new JobError('panel-too-small', `${String(pool.length)} experts for a panel of ${String(size)}`);
  const seed = sha256(`${job.caseId}/${String(job.no)}`);
  const drawn = draw(pool, size + input.countOrNone('alternates'), seed).map((id) => ({ id }));
  return { experts: drawn.slice(0, size), alternates: drawn.slice(size), seed, pool };
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
