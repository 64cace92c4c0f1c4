import { basename, join } from 'node:path';
import { type ProcessFiles } from '#cases';
import {
  coverageOf,
  faultLine,
  faultsOf,
  type Folders,
  listScenarios,
  type Played,
  playScenario,
  playVectors,
  type Scenario,
  ScenarioError,
} from '#scenarios';
import { keepDocuments } from './keep-documents';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';

/** How stories are played beside the process itself. */
export interface Telling {
  /** Takes each result as it comes. */
  readonly tell: (line: string) => void;
  /** Folders in which called processes are found. */
  readonly others?: readonly ProcessFiles[];
  /** Folder that gets the PDF of every document of every story, for people to look at. */
  readonly documents?: string | undefined;
}

/** Plays every story and vector of a process, then tells the coverage; true where nothing broke or is missing. */
export async function playProcess(process: ProcessFiles, { tell, others = [], documents }: Telling): Promise<boolean> {
  const scenarios = listScenarios(process);
  tell(`${process.processId}: ${String(scenarios.length)} stories`);
  const plays: Played[] = [];
  let broken = 0;
  for (const { file, scenario } of scenarios) {
    const into = documents === undefined ? undefined : join(documents, process.processId, basename(file, '.json'));
    const { faults, played } = await playStory({ process, others, into }, scenario);
    if (played !== undefined) plays.push(played);
    if (faults.length > 0) broken += 1;
    tell(faults.length === 0 ? `  passed  ${scenario.name}` : `  BROKEN  ${scenario.name} (${file})`);
    for (const fault of faults) tell(`          ${fault}`);
  }
  tell(`  ${String(scenarios.length - broken)} passed, ${String(broken)} broken`);
  const exact = await tellVectors(process, tell);
  return (await tellCoverage(process, plays, tell)) && broken === 0 && exact;
}

async function tellVectors(process: ProcessFiles, tell: (line: string) => void): Promise<boolean> {
  const { count, faults } = await playVectors(process);
  if (count > 0) tell(`  ${String(count - faults.length)} vectors met, ${String(faults.length)} not`);
  for (const fault of faults) tell(`          ${fault}`);
  return faults.length === 0;
}

interface Story {
  readonly faults: readonly string[];
  readonly played?: Played;
}

/** Each story has a database of its own; one that breaks tells at which step, and covers nothing. */
async function playStory({ into, ...folders }: Folders & { readonly into: string | undefined }, scenario: Scenario): Promise<Story> {
  const store = await createTestStore();
  try {
    const played = await playScenario(store, folders, scenario);
    if (into !== undefined) await keepDocuments(store, into);
    return { played, faults: faultsOf(scenario.expect, played).map(faultLine) };
  } catch (error) {
    if (error instanceof ScenarioError) return { faults: [error.message] };
    throw error;
  } finally {
    await dropTestStore(store);
  }
}

async function tellCoverage(process: ProcessFiles, plays: readonly Played[], tell: (line: string) => void): Promise<boolean> {
  const coverage = await coverageOf(process, plays);
  if (coverage.length === 0) tell('  nothing is touched: no story came to its end');
  for (const { kind, total, missing } of coverage) {
    tell(`  ${kind === 'publicity' ? 'publicities' : `${kind}s`} touched: ${String(total - missing.length)} of ${String(total)}`);
    for (const name of missing) tell(`          not touched: ${kind} ${name}`);
  }
  return coverage.length > 0 && coverage.every(({ missing }) => missing.length === 0);
}
