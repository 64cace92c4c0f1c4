import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { accountKeyOf } from '../account-key-of';
import { type JobServices } from '../job';

/** What `person` (the applicant where none is named) has used in the running year of the case's region: `{ year, version, used }`, used by kind in fen. */
export async function readAccounts(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const account = accountKeyOf(job);
  const { version, used } = await services.readAccount(account);
  return { year: account.year, version, used: used.map((each) => ({ ...each })) };
}
