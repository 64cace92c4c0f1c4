import { type Actor } from '#access';
import { countInbox, findCasesByIdentityNumber, type InboxFilter, type InboxKey, listInbox } from '#store';
import { latenciesOf, type Latencies, timed } from '../percentiles';
import { bureauId, BUREAUS, commandId, type InboxCounty, TOWNSHIPS, townshipId } from './inbox-county';
import { identityNumber, KNOWN_PEOPLE, type SampleCase } from './multiply';
import { PROCESS_IDS } from './sorting-process';

const ROUNDS = 300;
/** So many rounds before any is counted: plans are made and pages read. */
const WARM_UP = 40;

/** Latencies in milliseconds, with what the last round found. */
export type Measured = Latencies & { readonly found: unknown };

async function measure(rounds: number, work: (round: number) => Promise<unknown>): Promise<Measured> {
  const samples: number[] = [];
  let found: unknown;
  for (let round = 0; round < rounds; round++) found = await timed(samples, () => work(round));
  return { ...latenciesOf(samples.slice(Math.min(WARM_UP, rounds / 4))), found };
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
    townshipId: townshipId(round % BUREAUS, Math.floor(round / 7) % TOWNSHIPS),
  });
  const page = async (round: number, filter: InboxFilter = {}): Promise<number> =>
    (await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20, filter })).rows.length;
  return {
    page: await measure(ROUNDS, page),
    nextPage: await measureNextPage(ROUNDS, { store, actorOf }),
    counts: await measure(ROUNDS, (round) => countInbox(store, actorOf(round))),
    filteredPage: await measure(ROUNDS, (round) => page(round, filterOf(round))),
    filteredCounts: await measure(ROUNDS, (round) => countInbox(store, actorOf(round), filterOf(round))),
    minePage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'mine', limit: 20 })).rows.length,
    ),
    teamPage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'team', limit: 20 })).rows.length,
    ),
    donePage: await measure(
      ROUNDS,
      async (round) => (await listInbox(store, { actor: actorOf(round), tab: 'done', limit: 20 })).rows.length,
    ),
    searchByIdentityNumber: await measure(
      ROUNDS,
      async (round) => (await findCasesByIdentityNumber(store, identityNumber(round % KNOWN_PEOPLE), { limit: 20 })).length,
    ),
  };
}

async function measureNextPage(
  rounds: number,
  { store, actorOf }: { readonly store: InboxCounty['store']; readonly actorOf: (round: number) => Actor },
): Promise<Measured> {
  const keys: (InboxKey | undefined)[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20 });
    keys.push(first.next);
  }
  return measure(rounds, async (round) => {
    const { rows } = await listInbox(store, { actor: actorOf(round), tab: 'claimable', limit: 20, after: keys[round] });
    return rows.length;
  });
}

/** Claims and completes each task through `advance`, as its post's own clerk. */
export async function measureWrites(
  { cases, staff }: InboxCounty,
  tasks: readonly SampleCase[],
): Promise<{ readonly claim: Measured; readonly complete: Measured }> {
  const give = async (round: number, kind: 'claim-task' | 'complete-task'): Promise<string> => {
    const each = tasks[round];
    const actor = each && staff[each.bureau]?.[each.post];
    if (each === undefined || actor === undefined) throw new Error(`no task for round ${String(round)} in ${bureauId(0)}`);
    const command = { id: commandId(), actor, task: each.task };
    const given = kind === 'claim-task' ? ({ kind, ...command } as const) : ({ kind, ...command, data: { decision: 'pass' } } as const);
    const outcome = await cases.advance(each.caseId, given, new Date());
    if (!outcome.ok) throw new Error(`${kind}: ${outcome.code} ${outcome.reason ?? ''}`);
    return outcome.caseClosed ? 'closed' : 'open';
  };
  return {
    claim: await measure(tasks.length, (round) => give(round, 'claim-task')),
    complete: await measure(tasks.length, (round) => give(round, 'complete-task')),
  };
}
