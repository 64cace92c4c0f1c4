import assert from 'node:assert/strict';
import { compileProcess } from '#cases';
import { largeProcess } from './large-process';

const SIZES = [100, 1_000, 4_000];
const RUNS = 3;

interface Measured {
  readonly elements: number;
  readonly kilobytes: number;
  /** By the clock on the wall, and by the time that this process had on a core: they differ where others work beside it. */
  readonly ms: number;
  readonly cpuMs: number;
}

async function measure(elements: number): Promise<Measured> {
  const folder = largeProcess(elements);
  const kilobytes = Math.round((folder.files['process.bpmn'] ?? '').length / 1_024);
  const best = { ms: Infinity, cpuMs: Infinity };
  for (let run = 0; run < RUNS; run++) {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const compiled = await compileProcess(folder);
    best.ms = Math.min(best.ms, Math.round(performance.now() - begun));
    best.cpuMs = Math.min(best.cpuMs, Math.round((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1_000));
    assert(compiled.ok, JSON.stringify(compiled));
  }
  return { elements, kilobytes, ...best };
}

/** Time to check a folder as deploy does (parse, rules, proofs), the best of three runs: it must grow with the size, not with its square. */
export async function benchDeploy(): Promise<object> {
  const sizes = [];
  for (const elements of SIZES) sizes.push(await measure(elements));
  return { sizes };
}
