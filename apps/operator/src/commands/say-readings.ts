import { type CaseId } from '#contract';
import { findPerson, listReadings } from '#store';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** More than anybody reads on a screen. */
const LIMIT = 1_000;

/** Says who was shown sensitive data of a case in clear, latest first. */
export async function sayReadings({ store }: Session, caseId: CaseId): Promise<void> {
  const readings = await listReadings(store, caseId, LIMIT);
  for (const { at, personId, place, fields } of readings) {
    const person = await findPerson(store, personId);
    say(`${at.toISOString()} ${person?.name ?? personId} ${place}: ${fields.join(', ')}`);
  }
  say(`${readings.length} readings in clear`);
}
