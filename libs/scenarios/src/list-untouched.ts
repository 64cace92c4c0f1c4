import { type ProcessGraph } from '#bpmn';
import { type CompiledProcess, type ProcessFiles, type RecordKind } from '#cases';
import { type Decisions, listDecisionRows, parseDecisions } from '#decisions';
import { ScenarioError } from './errors';
import { rowKey } from './keys-of-decision';
import { type Played } from './play-scenario';
import { playVectors } from './play-vectors';
import { PART_KINDS, type PartKind, type Touches, touchesOf } from './touches';

/** How much of one kind of thing the plays have touched. */
export interface Coverage {
  readonly kind: PartKind;
  readonly total: number;
  readonly missing: readonly string[];
}

/**
 * What of a process these plays have touched: nodes, sequence flows, rows of decision tables (which vectors touch too), ends of clocks,
 * notices, documents, publicities, and of records each kind issued, each reminder and follow-up that fell due, and each end; nothing without a play.
 */
export async function coverageOf(process: ProcessFiles, plays: readonly Played[]): Promise<readonly Coverage[]> {
  const [first] = plays;
  return first === undefined ? [] : coverOf(process, first.definition, plays.map(touchesOf));
}

/** As `coverageOf`, of what plays have touched. */
export async function coverOf(process: ProcessFiles, compiled: CompiledProcess, touches: readonly Touches[]): Promise<readonly Coverage[]> {
  const { graph, notices, documents, publicities, departmentMessages, records } = compiled;
  const all: Readonly<Record<PartKind, readonly string[]>> = {
    node: Object.keys(graph.nodes),
    flow: Object.keys(graph.flows),
    decision: await listRows(process.files),
    lapse: Object.keys(graph.clocks),
    document: [...documents.keys()],
    notice: [...notices.keys()],
    record: [...records].flatMap((kind) => partsOfKind(kind, graph)),
    publicity: [...publicities.keys()],
    'department-message': [...departmentMessages.keys()],
  };
  const decided = [...(await playVectors(process)).decided];
  return PART_KINDS.map((kind) => {
    const touched = new Set([...touches.flatMap((each) => each[kind]), ...(kind === 'decision' ? decided : [])]);
    return { kind, total: all[kind].length, missing: all[kind].filter((name) => !touched.has(name)) };
  });
}

/** What of a process none of these plays has touched, each by its kind and name. */
export async function listUntouched(process: ProcessFiles, plays: readonly Played[]): Promise<readonly string[]> {
  if (plays.length === 0) return ['everything: there is no scenario'];
  return (await coverageOf(process, plays)).flatMap(({ kind, missing }) => missing.map((name) => `${kind} ${name}`));
}

/** What may become of a record of this kind: it is issued and ends, and what its file names. */
const partsOfKind = ([name, kind]: readonly [string, RecordKind], graph: ProcessGraph): readonly string[] => [
  `${name} issued`,
  ...kind.reminders.map((reminder) => `${name} reminder:${reminder.name}`),
  ...kind.followUps.map((followUp) => `${name} follow-up:${followUp.name}`),
  ...(kind.continuesDuringFollowUp && isFollowedUp(kind, graph) ? [`${name} continued`] : []),
  `${name} ${kind.endNotice === undefined ? 'ended' : 'ended by its last day'}`,
];

/** A process that only issues a kind which another one follows up cannot tell how it goes on meanwhile. */
const isFollowedUp = ({ followUps }: RecordKind, { nodes }: ProcessGraph): boolean =>
  followUps.length > 0 || Object.values(nodes).some((node) => node.type === 'serviceTask' && node.topic === 'follow-record');

async function listRows(files: ProcessFiles['files']): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const [file, xml] of Object.entries(files)) {
    if (!file.startsWith('decisions/')) continue;
    const parsed = await parseDecisions(xml);
    if (!parsed.ok) throw new ScenarioError('not-deployable', `${file} cannot be read`);
    keys.push(...rowsOf(parsed.decisions));
  }
  return keys;
}

/** Every row of a table; another expression has none and counts as made or not. */
const rowsOf = (decisions: Decisions): readonly string[] =>
  listDecisionRows(decisions).flatMap(({ id, rows }) => (rows === 0 ? [id] : Array.from({ length: rows }, (_, at) => rowKey(id, at + 1))));
