import { type ProcessGraph, type StartEvent } from '#bpmn';
import { type Definition } from '#cases';
import { isJsonObject } from '#engine';
import { type AuditEntry } from '#store';
import { elementName } from '../cases/plain-words';
import { type HappenedDto } from './progress.dto';

type Named = (name: string) => string;

/** What a party is told of an entry; entries of other kinds are the office's own affair. */
const SAYS: Readonly<Record<string, Named>> = {
  'case-started': () => '申请已提交',
  'task-completed': (name) => `“${name}”已办结`,
  'supplement-asked': (name) => `“${name}”一次性告知需要补正的内容`,
  'supplement-made': () => '补正内容已提交',
  'supplement-lapsed': () => '逾期未补正',
  'supplement-withdrawn': () => '不再要求补正',
  'task-sent-back': (name) => `“${name}”退回重新办理`,
  'request-answered': (name) => `“${name}”已收到答复`,
  'clock-lapsed': (name) => `“${name}”已届满`,
  withdrawn: () => '申请人已撤回申请',
  'case-cancelled': () => '办件已终止',
  'agent-began': () => '已委托代办人',
  'agent-ended': () => '代办授权已终止',
};

/** What happened to a case in plain words, oldest first: nobody's name, no vote of a panel, and of a panel only that it is done. */
export function plainHistory(
  entries: readonly AuditEntry[],
  { definition, open }: { readonly definition: Definition; readonly open: ReadonlySet<string> },
): readonly HappenedDto[] {
  const { graph } = definition;
  const last = lastOfEach(entries);
  return entries
    .filter((entry) => !isManyHands(graph, entry) || (last.get(entry.element) === entry.seq && !open.has(entry.element ?? '')))
    .flatMap((entry) => [...said(graph, entry), ...passed(definition, entry)].map((text) => ({ at: entry.at.toISOString(), text })));
}

/** An answer of one of several who do the same step. */
function isManyHands({ nodes }: ProcessGraph, { kind, element = '' }: AuditEntry): boolean {
  const node = nodes[element];
  return kind === 'task-completed' && node?.type === 'userTask' && node.multiInstance !== undefined;
}

function lastOfEach(entries: readonly AuditEntry[]): ReadonlyMap<string | undefined, number> {
  return new Map(entries.filter(({ kind }) => kind === 'task-completed').map(({ element, seq }) => [element, seq]));
}

/** An office opens it of its own accord, or something else than a person does. */
const isOpenedByOffice = ({ posts, trigger }: StartEvent): boolean => posts !== undefined || trigger.kind !== 'none';

function said(graph: ProcessGraph, { kind, element }: AuditEntry): readonly string[] {
  const start = graph.nodes[element ?? ''];
  if (kind === 'case-started' && start?.type === 'startEvent' && isOpenedByOffice(start)) return [start.name ?? '办件已立案'];
  const says = SAYS[kind];
  return says === undefined ? [] : [says(graph.clocks[element ?? '']?.name ?? elementName(graph, element) ?? '')];
}

/** What the step went through that concerns the parties: notices to them, publicities, and the end. */
function passed({ graph, notices }: Definition, { detail }: AuditEntry): readonly string[] {
  const path = isJsonObject(detail) ? detail['path'] : undefined;
  const elements = Array.isArray(path) ? path.filter((each) => typeof each === 'string') : [];
  return elements.flatMap((element) => {
    const node = graph.nodes[element];
    const name = node?.name ?? element;
    if (node?.type === 'sendTask' && tellsParties(notices, node.notice)) return [name];
    if (node?.type === 'receiveTask' && node.publicity !== undefined) return [`“${name}”开始`];
    return node?.type === 'endEvent' && node.outcome !== undefined ? [name] : [];
  });
}

const tellsParties = (notices: Definition['notices'], name: string | undefined): boolean =>
  name !== undefined && (notices.get(name)?.recipients.some((recipient) => 'to' in recipient && recipient.to === 'applicant') ?? false);
