import { type CaseId, type CommandId } from '#contract';
import { latenciesOf, type Latencies, timed } from '../percentiles';
import { BENCH_BUREAU, BENCH_REGION, type BenchCounty } from './bench-county';

/** One setting's result. */
export interface StepsResult extends Latencies {
  readonly clients: number;
  readonly cases: number;
  readonly casesPerSecond: number;
  readonly completionsPerSecond: number;
}

/** Plays whole cases by `clients` people at once for some seconds, and measures each completion. */
export async function stepsThroughAdvance(
  county: BenchCounty,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<StepsResult> {
  const samples: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1000;
  let cases = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await playCase(county, samples);
      cases += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - start) / 1000;
  return {
    clients,
    cases,
    casesPerSecond: Math.round(cases / elapsed),
    completionsPerSecond: Math.round(samples.length / elapsed),
    ...latenciesOf(samples),
  };
}

async function playCase({ cases, staff }: BenchCounty, samples: number[]): Promise<void> {
  const [clerk] = staff;
  if (clerk === undefined) throw new Error('the bench county has no staff');
  const id = crypto.randomUUID() as CommandId;
  const request = { id, processId: 'four-tasks', region: BENCH_REGION, organisationId: BENCH_BUREAU, actor: clerk, data: {} };
  const started = await cases.startCase(request, new Date());
  if (!started.ok) throw new Error(`start: ${started.code}`);
  let [task] = started.opened;
  for (const actor of staff) {
    if (task === undefined) throw new Error('no task was opened');
    const command = {
      kind: 'complete-task',
      id: crypto.randomUUID() as CommandId,
      actor,
      task,
      data: { decision: 'pass', opinion: 'materials are complete' },
    } as const;
    const outcome = await timed(samples, () => cases.advance(started.caseId as CaseId, command, new Date()));
    if (!outcome.ok) throw new Error(`complete: ${outcome.code} ${outcome.reason ?? ''}`);
    [task] = outcome.opened;
  }
}
