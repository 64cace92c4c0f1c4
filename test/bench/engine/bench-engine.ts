import { BenchCase } from './bench-case';
import { fiftyElements, manyInstances, threeBranches } from './bench-graphs';

const WARM_UP_MS = 1_000;
const MEASURED_MS = 5_000;
const FORM = { decision: 'pass', again: false, opinion: '材料齐全，符合门诊慢特病鉴定标准。' };

/** `npm run bench -- engine`: the pure engine in processor time, so that it says the same on a busy machine; with the real FEEL and nothing stored. */
export function benchEngine(): Promise<object> {
  stepsPerSecond(WARM_UP_MS);
  return Promise.resolve({
    stepsPerSecond: stepsPerSecond(MEASURED_MS),
    stateBytes: { threeOpenTasks: threeOpenTasks(), fiftyInstances: sizeOf(instances(50)) },
    instances: [500, 1_000, 5_000].map(openAndComplete),
  });
}

/** Completes the tasks of one case after another on the diagram of 50 elements. */
function stepsPerSecond(milliseconds: number): number {
  const graph = fiftyElements();
  const begun = processorTime();
  let steps = 0;
  while (processorTime() - begun < milliseconds) {
    const played = new BenchCase(graph, {});
    for (steps += 1; played.tasks.length > 0; steps += 1) played.complete(FORM);
  }
  return Math.round((steps * 1_000) / (processorTime() - begun));
}

function threeOpenTasks(): number {
  const played = new BenchCase(threeBranches(), { application: { disease: 'M03900', card: 'chronic' } });
  for (let done = 0; done < 3; done += 1) played.complete(FORM);
  return sizeOf(played);
}

function instances(count: number): BenchCase {
  return new BenchCase(manyInstances(), { cards: Array.from({ length: count }, (_, index) => `card-${index}`) });
}

function sizeOf({ state }: BenchCase): number {
  return Buffer.byteLength(JSON.stringify(state));
}

function openAndComplete(count: number): object {
  const begun = processorTime();
  const played = instances(count);
  const opened = processorTime();
  for (let done = 0; done < count; done += 1) played.complete({ conclusion: 'pass' });
  const completed = processorTime() - opened;
  return {
    count,
    openMs: Math.round(opened - begun),
    completeMs: Math.round(completed),
    perCompletionMicroseconds: Math.round((completed * 1_000) / count),
  };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
