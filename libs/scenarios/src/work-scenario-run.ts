import { type ProcessGraph } from '#bpmn';
import { type CompiledProcess, compileProcess } from '#cases';
import {
  beginScenario,
  dropLeftScratch,
  dropScratchStore,
  endScenarioRun,
  findScenarioRun,
  keepScenarioResult,
  type KeptCoverage,
  listScenarioResults,
  openScratchStore,
  type ScenarioRun,
  type Store,
} from '#store';
import { ScenarioError } from './errors';
import { type Fault } from './fault';
import { faultsOf } from './faults-of';
import { listStoryFiles } from './list-scenarios';
import { coverOf } from './list-untouched';
import { readScenario } from './parse-scenario';
import { type Folders, playScenario } from './play-scenario';
import { parsePlayedStory, type PlayedStory } from './played-story';
import { type Scenario } from './scenario';
import { type PartKind, touchesOf } from './touches';
import { triedFolders } from './tried-folders';
import { type Outcome, within } from './within';

/** Where stories are played, and when. */
export interface Stage {
  /** The installation, which only the run itself is kept in. */
  readonly store: Store;
  /** The database in which each story gets a schema of its own. */
  readonly url: string;
  readonly clock: () => Date;
}

/** Longer than any story of ours takes, of which the longest takes some ten seconds. */
const STORY_MS = 90_000;
/** What a run may take at all, so that no other waits for it for ever. */
const RUN_MS = 30 * 60_000;
const MOST_TRIES = 3;

/**
 * Goes on with a scenario run, one story after the other, until enough is done; true where stories are left. A story that was begun three
 * times and never came to an end is given up. Nothing but the run's own rows is written to the store.
 */
export async function workScenarioRun(stage: Stage, id: string, enough: () => boolean): Promise<boolean> {
  const { store, clock } = stage;
  const run = await findScenarioRun(store, id);
  if (run?.state !== 'working') return false;
  await dropLeftScratch(store, id);
  const folders = await triedFolders(store, run, clock());
  if (folders === undefined || clock().getTime() - run.startedAt.getTime() > RUN_MS) {
    await endScenarioRun(store, id, { state: 'stopped', at: clock() });
    return false;
  }
  const compiled = await compileProcess(folders.process);
  const trial: Trial = { run, folders, graph: compiled.ok ? compiled.process.graph : undefined };
  const known = new Set((await listScenarioResults(store, id)).map(({ no }) => no));
  for (const [index, file] of run.stories.entries()) {
    if (known.has(index + 1)) continue;
    if (enough()) return true;
    if (!(await playNext(stage, trial, { no: index + 1, file }))) return false;
  }
  const coverage = compiled.ok && isWhole(trial) ? { coverage: await coverageOfRun(stage, trial, compiled.process) } : {};
  await endScenarioRun(store, id, { state: 'done', at: clock(), ...coverage });
  return false;
}

/** A run with its folders; without a graph where its diagram cannot be read, as each of its stories will tell. */
interface Trial {
  readonly run: ScenarioRun;
  readonly folders: Folders;
  readonly graph: ProcessGraph | undefined;
}

/** Plays one story and keeps what came of it; false where the run was stopped meanwhile. */
async function playNext(
  stage: Stage,
  { run, folders, graph }: Trial,
  { no, file }: { readonly no: number; readonly file: string },
): Promise<boolean> {
  const { store } = stage;
  const tries = await beginScenario(store, run.id, no);
  if (tries === undefined) return false;
  const read = readScenario(run.own ?? folders.process.files[file] ?? '');
  const told =
    tries > MOST_TRIES || !read.ok
      ? brokenOff(read.ok ? [{ kind: 'given-up' }] : read.faults)
      : await playOnce(stage, { folders, run: run.id }, read.scenario);
  const result: PlayedStory = { ...(read.ok ? namesOf(read.scenario) : { name: file }), ...told, names: namesIn(told, graph) };
  await keepScenarioResult(store, run.id, { no, kept: told.faults.length === 0, result });
  return true;
}

type Told = Omit<PlayedStory, 'name' | 'nameZh' | 'names'>;

const namesOf = ({ name, zh }: Scenario): Pick<PlayedStory, 'name' | 'nameZh'> => ({
  name,
  ...(zh === undefined ? {} : { nameZh: zh.name }),
});

const brokenOff = (faults: readonly Fault[]): Told => ({ faults, path: [], flows: [] });

async function playOnce(
  stage: Stage,
  { folders, run }: { readonly folders: Folders; readonly run: string },
  scenario: Scenario,
): Promise<Told> {
  const scratch = await openScratchStore(stage.store, { url: stage.url, run });
  let outcome: Outcome<Told>;
  try {
    outcome = await within(STORY_MS, () => playIn(scratch, folders, scenario));
  } finally {
    // What is still on its way there fails with it.
    await dropScratchStore(scratch);
  }
  return outcome.ended ? outcome.value : brokenOff([{ kind: 'time-over', got: String(STORY_MS / 1_000) }]);
}

async function playIn(scratch: Store, folders: Folders, scenario: Scenario): Promise<Told> {
  try {
    const played = await playScenario(scratch, folders, scenario);
    return { faults: faultsOf(scenario.expect, played), path: played.path, flows: played.flows, touches: touchesOf(played) };
  } catch (error) {
    if (error instanceof ScenarioError) return { ...brokenOff(error.faults), ...error.way };
    throw error;
  }
}

/** Names of the elements that a result speaks of. */
function namesIn({ path, faults }: Told, graph: ProcessGraph | undefined): Readonly<Record<string, string>> {
  const ids = [...path, ...faults.flatMap(({ about, expected, got }) => [about, expected, got])];
  const known = ids.flatMap((id) => (id === undefined || graph === undefined ? [] : [[id, graph.nodes[id]?.name] as const]));
  return Object.fromEntries(known.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
}

/** Only a run of every story of a folder tells what none has touched. */
const isWhole = ({ run, folders }: Trial): boolean =>
  run.own === undefined && listStoryFiles(folders.process).every((file) => run.stories.includes(file));

async function coverageOfRun({ store }: Stage, { run, folders }: Trial, compiled: CompiledProcess): Promise<readonly KeptCoverage[]> {
  const results = await listScenarioResults(store, run.id);
  const touches = results.flatMap(({ result }) => parsePlayedStory(result).touches ?? []);
  const { nodes, flows } = compiled.graph;
  const nodeName = (id = ''): string => nodes[id]?.name ?? id;
  const nameOf = (kind: PartKind, id: string): string => {
    if (kind === 'flow') return `${nodeName(flows[id]?.source)} → ${nodeName(flows[id]?.target)}`;
    return kind === 'node' ? nodeName(id) : id;
  };
  const covered = await coverOf(folders.process, compiled, touches);
  return covered.map(({ kind, total, missing }) => ({ kind, total, missing: missing.map((id) => ({ id, name: nameOf(kind, id) })) }));
}
