import { type Actor } from '#access';
import { countInbox, findCasesByIdentityNumber, type InboxFilter, type InboxKey, listInbox } from '#store';
import { latenciesOf, type Latencies, timed } from '../percentiles';
import { BUREAUS, commandId, type InboxCounty, NOW, TOWNSHIPS, townshipId } from './inbox-county';
import { identityNumber, KNOWN_PEOPLE, type SampleCase } from './multiply';
import { PROCESS_IDS } from './sorting-process';

const DAY = { now: NOW, today: new Date('2026-03-01T16:00:00Z') };
const ROUNDS = 600;
/** Everybody once before any round is counted, as on a database that has been in use: plans are made and pages read. */
const WARM_UP = 200;
const WARM_UP_WRITES = 50;

/** Latencies in milliseconds, with what the last round found. */
export type Measured = Latencies & { readonly found: unknown };

async function measure(rounds: number, work: (round: number) => Promise<unknown>): Promise<Measured> {
  const samples: number[] = [];
  let found: unknown;
  for (let round = 0; round < rounds; round++) found = await timed(samples, () => work(round));
  return { ...latenciesOf(samples.slice(WARM_UP)), found };
}

/** Measures each list, count and search for people all over the county, one after another. */
export async function measureReads({ store, staff }: InboxCounty): Promise<Readonly<Record<string, Measured>>> {
  const actorOf = (round: number): Actor => {
    const actor = staff[round % BUREAUS]?.[Math.floor(round / BUREAUS) % 10];
    if (actor === undefined) throw new Error('nobody there');
    return actor;
  };
  const filterOf = (round: number): InboxFilter => ({
    processId: PROCESS_IDS[round % PROCESS_IDS.length],
    organisationId: townshipId(round % BUREAUS, Math.floor(round / 7) % TOWNSHIPS),
  });
  const page = async (round: number, filter: InboxFilter = {}): Promise<number> =>
    (await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20, ...DAY, filter })).rows.length;
  return {
    page: await measure(ROUNDS, page),
    nextPage: await measureNextPage(ROUNDS, { store, actorOf }),
    counts: await measure(ROUNDS, (round) => countInbox(store, { actor: actorOf(round), ...DAY })),
    filteredPage: await measure(ROUNDS, (round) => page(round, filterOf(round))),
    filteredCounts: await measure(ROUNDS, (round) => countInbox(store, { actor: actorOf(round), filter: filterOf(round), ...DAY })),
    minePage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'mine', limit: 20, ...DAY })).rows.length,
    ),
    teamPage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'team', limit: 20, ...DAY })).rows.length,
    ),
    donePage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'done', limit: 20, ...DAY })).rows.length,
    ),
    searchByIdentityNumber: await measure(
      ROUNDS,
      async (round) => (await findCasesByIdentityNumber(store, identityNumber(round % KNOWN_PEOPLE), { limit: 20, ...DAY })).length,
    ),
  };
}

async function measureNextPage(
  rounds: number,
  { store, actorOf }: { readonly store: InboxCounty['store']; readonly actorOf: (round: number) => Actor },
): Promise<Measured> {
  const keys: (InboxKey | undefined)[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20, ...DAY });
    keys.push(first.next);
  }
  return measure(rounds, async (round) => {
    const { rows } = await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20, ...DAY, after: keys[round] });
    return rows.length;
  });
}

/** A county with tasks that its clerks can claim and complete. */
export interface Workload {
  readonly county: InboxCounty;
  readonly tasks: readonly SampleCase[];
}

/**
 * Claims and completes through `advance` on both databases in turns, so that whatever else the machine does meets both alike. The sides
 * must have equally many tasks.
 */
export async function measureWrites(sides: Readonly<Record<'empty' | 'full', Workload>>): Promise<object> {
  const claim = await measureInTurns(sides, 'claim-task');
  const complete = await measureInTurns(sides, 'complete-task');
  return { claim, complete };
}

async function measureInTurns(
  { empty, full }: Readonly<Record<'empty' | 'full', Workload>>,
  kind: 'claim-task' | 'complete-task',
): Promise<object> {
  const samples = { empty: [] as number[], full: [] as number[] };
  for (const [round, task] of full.tasks.entries()) {
    const other = empty.tasks[round];
    if (other === undefined) break;
    await timed(samples.empty, () => give(empty.county, other, kind));
    await timed(samples.full, () => give(full.county, task, kind));
  }
  const [onEmpty, onFull] = [latenciesOf(samples.empty.slice(WARM_UP_WRITES)), latenciesOf(samples.full.slice(WARM_UP_WRITES))];
  const ratio = (of: 'p50' | 'p95'): number => Math.round((onFull[of] / onEmpty[of]) * 100) / 100;
  return { empty: onEmpty, full: onFull, fullTimesEmpty: { p50: ratio('p50'), p95: ratio('p95') } };
}

async function give({ cases, staff }: InboxCounty, each: SampleCase, kind: 'claim-task' | 'complete-task'): Promise<void> {
  const actor = staff[each.bureau]?.[each.post];
  if (actor === undefined) throw new Error('nobody there');
  const command = { id: commandId(), actor, task: each.task };
  const given = kind === 'claim-task' ? ({ kind, ...command } as const) : ({ kind, ...command, data: { decision: 'pass' } } as const);
  const outcome = await cases.advance(each.caseId, given, new Date());
  if (!outcome.ok || outcome.caseClosed !== (kind === 'complete-task')) throw new Error(`${kind}: ${JSON.stringify(outcome)}`);
}
