import { type CaseId, type CommandId } from '#contract';
import { latenciesOf, type Latencies, timed } from '../percentiles';
import { type BenchCounty, startBenchCase } from './bench-county';

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
      await playBenchCase(county, samples);
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

/** Plays one case to its end. */
export async function playBenchCase(county: BenchCounty, samples: number[]): Promise<void> {
  const started = await startBenchCase(county);
  let [task] = started.opened;
  for (const actor of county.staff) {
    if (task === undefined) throw new Error('no task was opened');
    const command = {
      kind: 'complete-task',
      id: crypto.randomUUID() as CommandId,
      actor,
      task,
      data: { decision: 'pass', opinion: 'materials are complete' },
    } as const;
    const outcome = await timed(samples, () => county.cases.advance(started.caseId as CaseId, command, new Date()));
    if (!outcome.ok) throw new Error(`complete: ${outcome.code} ${outcome.reason ?? ''}`);
    [task] = outcome.opened;
  }
}
