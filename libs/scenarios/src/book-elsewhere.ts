import { randomUUID } from 'node:crypto';
import { asCaseId } from '#contract';
import { bookAccount, findCase, readAnnualAccount } from '#store';
import { storyBroken } from './errors';
import { type Moment, type Play } from './play';
import { type Step } from './scenario';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Books aid without a cap, and what it used of the deductible, on a person's account of the running year, by a case beside the story. */
export async function bookElsewhere(
  { store, cast, caseId }: Play,
  { person, kind, aidFen, deductibleFen = 0 }: Extract<Step, { do: 'book-elsewhere' }>,
  { at, place }: Moment,
): Promise<void> {
  const [{ personId }, known] = await Promise.all([cast.actor(person, at), findCase(store, caseId)]);
  const account = { personId, year: Number(DAY.format(at).slice(0, 4)), region: known?.region ?? '' };
  const { version } = await readAnnualAccount(store, account);
  const entries = [{ kind, aidFen, deductibleFen, capFen: null }];
  const booked = await bookAccount(store, {
    caseId: asCaseId(randomUUID()),
    jobNo: 1,
    decision: 'elsewhere',
    account,
    version,
    entries,
    at,
  });
  if (!booked.ok) throw storyBroken({ kind: 'not-booked', got: booked.code }, place);
}
