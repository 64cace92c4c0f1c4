import { type CaseId, type CommandId } from '#contract';
import { timed } from '../percentiles';
import { type BenchCounty, startBenchCase } from './bench-county';
import { measureSteps, type StepsResult, type StepsSetting } from './measure-steps';

/** Completions per second through `advance`, in this process. */
export function stepsThroughAdvance(county: BenchCounty, setting: StepsSetting): Promise<StepsResult> {
  return measureSteps((samples) => playBenchCase(county, samples), setting);
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
