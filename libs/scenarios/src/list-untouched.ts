import { type ProcessGraph } from '#bpmn';
import { type ProcessFiles, type RecordKind } from '#cases';
import { type Decisions, listDecisionRows, parseDecisions } from '#decisions';
import { ScenarioError } from './errors';
import { rowKey } from './keys-of-decision';
import { type Played } from './play-scenario';
import { playVectors } from './play-vectors';
import { type ToldRecordEvent } from './scenario';
import { type RecordLife } from './tell-record-events';

/** How much of one kind of thing the plays have touched. */
export interface Coverage {
  readonly kind: 'node' | 'flow' | 'decision' | 'notice' | 'document' | 'publicity' | 'department-message' | 'record' | 'lapse';
  readonly total: number;
  readonly missing: readonly string[];
}

/**
 * What of a process these plays have touched: nodes, sequence flows, rows of decision tables (which vectors touch too), ends of clocks,
 * notices, documents, publicities, and of records each kind issued, each reminder and follow-up that fell due, and each end; nothing without a play.
 */
export async function coverageOf(process: ProcessFiles, plays: readonly Played[]): Promise<readonly Coverage[]> {
  const [first] = plays;
  if (first === undefined) return [];
  const { graph, notices, documents, publicities, departmentMessages, records } = first.definition;
  const nodes = new Set(plays.flatMap(({ path }) => path));
  const published = Object.values(graph.nodes).map((node) =>
    node.type === 'receiveTask' && nodes.has(node.id) ? node.publicity : undefined,
  );
  const decided = [...plays, await playVectors(process)].flatMap(({ decided: keys }) => [...keys]);
  const sent = plays.flatMap((play) => play.notices.map(({ notice }) => notice));
  // Answers to objectors are asked for by their code, and stand in no list of what was sent.
  const answered = Object.values(graph.nodes).map((node) => {
    if (node.type !== 'sendTask' || node.notice === undefined || !nodes.has(node.id)) return undefined;
    const toObjector = notices.get(node.notice)?.recipients.some((recipient) => 'to' in recipient && recipient.to === 'objector');
    return toObjector === true ? node.notice : undefined;
  });
  return [
    covered('node', { all: Object.keys(graph.nodes), touched: plays.flatMap(({ path }) => path) }),
    covered('flow', { all: Object.keys(graph.flows), touched: plays.flatMap(({ flows }) => flows) }),
    covered('decision', { all: await listRows(process.files), touched: decided }),
    covered('lapse', { all: Object.keys(graph.clocks), touched: plays.flatMap(({ lapsed }) => [...lapsed]) }),
    covered('document', { all: [...documents.keys()], touched: plays.flatMap((play) => play.documents.map(({ document }) => document)) }),
    covered('notice', { all: [...notices.keys()], touched: [...sent, ...answered] }),
    covered('record', {
      all: [...records].flatMap((kind) => partsOfKind(kind, graph)),
      touched: plays.flatMap((play) => play.recordLives.flatMap(livedParts)),
    }),
    covered('publicity', { all: [...publicities.keys()], touched: published }),
    covered('department-message', {
      all: [...departmentMessages.keys()],
      touched: plays.flatMap((play) => play.departmentMessages.map(({ message }) => message)),
    }),
  ];
}

/** What of a process none of these plays has touched, each by its kind and name. */
export async function listUntouched(process: ProcessFiles, plays: readonly Played[]): Promise<readonly string[]> {
  if (plays.length === 0) return ['everything: there is no scenario'];
  return (await coverageOf(process, plays)).flatMap(({ kind, missing }) => missing.map((name) => `${kind} ${name}`));
}

function covered(
  kind: Coverage['kind'],
  { all, touched }: { readonly all: readonly string[]; readonly touched: readonly (string | undefined)[] },
): Coverage {
  const known = new Set(touched);
  return { kind, total: all.length, missing: all.filter((name) => !known.has(name)) };
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

/** Which of these became of one. */
const livedParts = ({ kind, issued, ended, events }: RecordLife): readonly string[] => [
  ...(issued ? [`${kind} issued`] : []),
  ...(ended ? [`${kind} ended`] : []),
  ...events.flatMap(({ event, came }) => (event === 'end' ? ENDS[came] : [event]).map((part) => `${kind} ${part}`)),
];

const ENDS = { ended: ['ended by its last day'], continued: ['continued'], told: [], opened: [] } as const satisfies Readonly<
  Record<ToldRecordEvent['came'], readonly string[]>
>;

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
