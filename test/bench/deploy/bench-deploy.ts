import assert from 'node:assert/strict';
import { compileProcess } from '#cases';
import { largeProcess } from './large-process';

const SIZES = [100, 1_000, 4_000];
const RUNS = 3;

async function measure(elements: number): Promise<{ readonly elements: number; readonly kilobytes: number; readonly ms: number }> {
  const folder = largeProcess(elements);
  const kilobytes = Math.round((folder.files['process.bpmn'] ?? '').length / 1_024);
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const compiled = await compileProcess(folder);
    best = Math.min(best, performance.now() - begun);
    assert(compiled.ok, JSON.stringify(compiled));
  }
  return { elements, kilobytes, ms: Math.round(best) };
}

/** Time to check a folder as deploy does (parse, rules, proofs), the best of three runs: it must grow with the size, not with its square. */
export async function benchDeploy(): Promise<object> {
  const sizes = [];
  for (const elements of SIZES) sizes.push(await measure(elements));
  return { sizes };
}
