import { latenciesOf, type Latencies } from '../percentiles';

/** One setting's result. */
export interface StepsResult extends Latencies {
  readonly clients: number;
  readonly cases: number;
  readonly casesPerSecond: number;
  readonly completionsPerSecond: number;
}

/** How many people play, and for how long. */
export interface StepsSetting {
  readonly clients: number;
  readonly seconds: number;
}

/** Lets `clients` people play whole cases at once for some seconds; `playCase` notes the time of each completion. */
export async function measureSteps(
  playCase: (samples: number[]) => Promise<void>,
  { clients, seconds }: StepsSetting,
): Promise<StepsResult> {
  const samples: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1000;
  let cases = 0;
  const play = async (): Promise<void> => {
    while (performance.now() < until) {
      await playCase(samples);
      cases += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, play));
  const elapsed = (performance.now() - start) / 1000;
  return {
    clients,
    cases,
    casesPerSecond: Math.round(cases / elapsed),
    completionsPerSecond: Math.round(samples.length / elapsed),
    ...latenciesOf(samples),
  };
}
