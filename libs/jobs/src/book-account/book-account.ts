import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { accountKeyOf } from '../account-key-of';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/**
 * Books `entries` ({ kind, deductibleFen, aidFen, capFen }) of `decision` on the account of `year` that was read as `version`. Gives
 * `{ booked: true, code: null }`, or `booked: false` where it has to be computed anew: `account-changed`, `cap-passed`. A decision that another job
 * has booked is `booked-before`; in a case that has ended nothing is booked (`case-closed`).
 */
export async function bookAccount(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const booked = await services.bookAccount(job, {
    decision: input.text('decision'),
    account: accountKeyOf(job),
    version: input.countOrNone('version'),
    entries: input.list('entries').map((entry) => ({
      kind: entry.text('kind'),
      deductibleFen: entry.countOrNone('deductibleFen'),
      aidFen: entry.countOrNone('aidFen'),
      capFen: entry.has('capFen') ? entry.countOrNone('capFen') : null,
    })),
  });
  if (booked.ok) return { booked: true, code: null };
  if (booked.code === 'booked-before') throw new JobError(booked.code, 'another job has booked this decision');
  if (booked.code === 'case-closed') throw new JobError(booked.code, 'the case was ended meanwhile');
  return { booked: false, code: booked.code };
}
