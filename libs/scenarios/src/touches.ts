import { type Played } from './play-scenario';
import { type ToldRecordEvent } from './scenario';
import { type RecordLife } from './tell-record-events';

/** Kinds of parts that stories of a process must touch, in the order in which they are told. */
export const PART_KINDS = ['node', 'flow', 'decision', 'lapse', 'document', 'notice', 'record', 'publicity', 'department-message'] as const;
/** One of PART_KINDS. */
export type PartKind = (typeof PART_KINDS)[number];

/** What one play has touched of each kind, by name. */
export type Touches = Readonly<Record<PartKind, readonly string[]>>;

/** What a play has touched, each once. */
export function touchesOf({ definition, ...played }: Played): Touches {
  const { graph, notices } = definition;
  const nodes = Object.values(graph.nodes).filter(({ id }) => played.path.includes(id));
  const published = nodes.flatMap((node) => (node.type === 'receiveTask' && node.publicity !== undefined ? [node.publicity] : []));
  // Answers to objectors are asked for by their code, and stand in no list of what was sent.
  const answered = nodes.flatMap((node) => {
    if (node.type !== 'sendTask' || node.notice === undefined) return [];
    const toObjector = notices.get(node.notice)?.recipients.some((recipient) => 'to' in recipient && recipient.to === 'objector');
    return toObjector === true ? [node.notice] : [];
  });
  return {
    node: once(played.path),
    flow: once(played.flows),
    decision: [...played.decided],
    lapse: [...played.lapsed],
    document: once(played.documents.map(({ document }) => document)),
    notice: once([...played.notices.map(({ notice }) => notice), ...answered]),
    record: once(played.recordLives.flatMap(livedParts)),
    publicity: once(published),
    'department-message': once(played.departmentMessages.map(({ message }) => message)),
  };
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** What became of one record. */
const livedParts = ({ kind, issued, ended, events }: RecordLife): readonly string[] => [
  ...(issued ? [`${kind} issued`] : []),
  ...(ended ? [`${kind} ended`] : []),
  ...events.flatMap(({ event, came }) => (event === 'end' ? ENDS[came] : [event]).map((part) => `${kind} ${part}`)),
];

const ENDS = { ended: ['ended by its last day'], continued: ['continued'], told: [], opened: [] } as const satisfies Readonly<
  Record<ToldRecordEvent['came'], readonly string[]>
>;
