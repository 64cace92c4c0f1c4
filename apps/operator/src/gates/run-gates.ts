import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../stack/progress';
import { fastGates, slowGates, type Gate, type GateResult } from './gates';
import { readJestCount } from './jest-count';
import { runTool } from './run-tool';

const AT_ONCE = 2;

/** Runs the fast gates, two at a time; prints each one's result, and what the failed ones had to say. */
export async function check(checkout: string): Promise<readonly GateResult[]> {
  const waiting = [...fastGates(emptyCountsFolder(checkout))];
  const results: GateResult[] = [];
  const worker = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) results.push(await runGate(checkout, gate, { live: false }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Everything that CI runs: the fast gates, then the tests with servers, with one closing line over all of Jest's projects. */
export async function testAll(checkout: string): Promise<readonly GateResult[]> {
  const results = [...(await check(checkout))];
  for (const gate of slowGates(countsFolder(checkout))) results.push(await runGate(checkout, gate, { live: true }));
  return results;
}

/** Whether all gates hold; names those that do not. */
export function concludeGates(results: readonly GateResult[]): boolean {
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  say(failed.length === 0 ? `All ${results.length} gates hold` : `Failed: ${failed.join(', ')}`);
  return failed.length === 0;
}

/** The one line that sums up all of Jest's projects; a failed gate that is no test run counts as one failure. */
export function closingLine(results: readonly GateResult[]): string {
  const passed = results.reduce((sum, { count }) => sum + (count?.passed ?? 0), 0);
  const failed = results.reduce((sum, { ok, count }) => sum + Math.max(count?.failed ?? 0, ok ? 0 : 1), 0);
  return `${passed} passed, ${failed} failed`;
}

async function runGate(checkout: string, gate: Gate, { live }: { readonly live: boolean }): Promise<GateResult> {
  if (live) say(`${gate.name} …`);
  const { ok, output, seconds } = await runTool(checkout, gate.command, { live });
  const count = gate.counts === undefined ? undefined : readJestCount(gate.counts);
  say(`${ok ? '✓' : '✗'} ${gate.name} (${seconds.toFixed(1)} s${count ? `, ${count.passed} tests` : ''})`);
  if (!ok || gate.tells === true) process.stdout.write(`${output.trimEnd()}\n`);
  return { name: gate.name, ok, seconds, ...(count ? { count } : {}) };
}

const countsFolder = (checkout: string): string => join(checkout, '.huiban', 'counts');

function emptyCountsFolder(checkout: string): string {
  const folder = countsFolder(checkout);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
