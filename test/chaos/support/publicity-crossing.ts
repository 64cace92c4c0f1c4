import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { queryStore, type Store } from '#store';
import { type PublicitiesAnswer } from '../../../apps/operator/src/demo/api-answers';
import { type ApiDoor } from '../../../apps/operator/src/demo/api-door';
import { type HttpPerson } from '../../../apps/operator/src/demo/http-person';
import { untilAnswered } from './patient-caller';
import { type Work } from './people-at-work';

const LOOK_MS = 300;
/** From the midnight that ends a publicity to the bureau's opening. */
const MORNING_MS = 9 * 3_600_000;

/** Objects once to every case that is planned so, as soon as it is public. */
export async function objectWherePlanned(publicDoor: ApiDoor, work: Work, objected: Set<string>): Promise<void> {
  while (!work.isOver()) {
    for (const { number, plan } of work.book.cases) {
      if (plan.objection === undefined || objected.has(number)) continue;
      const publicity = await findPublic(publicDoor, number, work);
      if (publicity === undefined) continue;
      const key = randomUUID();
      const reason = '反映申请人病情与公示不符，请核实';
      await untilAnswered(() => publicDoor.post(`publicities/${publicity}/entries/${number}/objections`, { reason }, key), work);
      objected.add(number);
    }
    await sleep(LOOK_MS);
  }
}

/** The publicity that the case is in. */
async function findPublic(publicDoor: ApiDoor, number: string, work: Work): Promise<string | undefined> {
  const page = await untilAnswered(() => publicDoor.get<PublicitiesAnswer>(`publicities?caseNumber=${number}`), work);
  return page.publicities[0]?.id;
}

interface Crossing {
  readonly operator: HttpPerson;
  readonly store: Store;
  /** Whether something must happen before business time may move on. */
  readonly mustWait: () => boolean;
}

/** Moves business time behind the last publicity whenever every open case waits in one; how often. */
export async function crossPublicities({ operator, store, mustWait }: Crossing, work: Work): Promise<number> {
  let moves = 0;
  let crossed = new Date(0);
  while (!work.isOver()) {
    await sleep(LOOK_MS);
    const closesAt = mustWait() ? undefined : await findLastPublicDay(store);
    if (closesAt === undefined || closesAt <= crossed) continue;
    const key = randomUUID();
    const to = new Date(closesAt.getTime() + MORNING_MS).toISOString();
    await untilAnswered(() => operator.post('demo-clock', { to }, key), work);
    crossed = closesAt;
    moves += 1;
  }
  return moves;
}

/** When the last publicity ends; undefined unless every open case is in one, or while PostgreSQL is away. */
async function findLastPublicDay(store: Store): Promise<Date | undefined> {
  const text = `SELECT bool_and(p.closes_at IS NOT NULL) AS all_public, max(p.closes_at) AS closes_at
    FROM cases c LEFT JOIN publicity_entries p ON p.case_id = c.id AND p.closed_at IS NULL WHERE c.status = 'open'`;
  const asked = queryStore<{ all_public: boolean | null; closes_at: Date | null }>(store, { text });
  const { rows } = await asked.catch(() => ({ rows: [] })); // killed just now: asked again
  const [row] = rows;
  return row?.all_public === true && row.closes_at !== null ? row.closes_at : undefined;
}
