import { type ProcessGraph, type StartEvent } from '#bpmn';
import { type Definition } from '#cases';
import { isJsonObject } from '#engine';
import { type AuditEntry } from '#store';
import { elementName } from '../cases/plain-words';
import { type HappenedDto } from './progress.dto';

interface Said {
  readonly zh: string;
  readonly en: string;
}
type Named = (name: string) => Said;

/** Words of the process, which speaks Chinese. */
const itself = (text: string): Said => ({ zh: text, en: text });

/** What a party is told of an entry; entries of other kinds are the office's own affair. */
const SAYS: Readonly<Record<string, Named>> = {
  'case-started': () => ({ zh: '申请已提交', en: 'The application was handed in' }),
  'task-completed': (name) => ({ zh: `“${name}”已办结`, en: `“${name}” is done` }),
  'supplement-asked': (name) => ({
    zh: `“${name}”一次性告知需要补正的内容`,
    en: `“${name}” has told you everything that is to be supplemented`,
  }),
  'supplement-made': () => ({ zh: '补正内容已提交', en: 'What was asked for was handed in' }),
  'supplement-lapsed': () => ({ zh: '逾期未补正', en: 'What was asked for did not come in time' }),
  'supplement-withdrawn': () => ({ zh: '不再要求补正', en: 'Nothing is asked for any more' }),
  'task-sent-back': (name) => ({ zh: `“${name}”退回重新办理`, en: `“${name}” sent it back to be done again` }),
  'request-answered': (name) => ({ zh: `“${name}”已收到答复`, en: `“${name}” was answered` }),
  'clock-lapsed': (name) => ({ zh: `“${name}”已届满`, en: `“${name}” has run out` }),
  withdrawn: () => ({ zh: '申请人已撤回申请', en: 'The application was withdrawn' }),
  'case-cancelled': () => ({ zh: '办件已终止', en: 'The office has ended the case' }),
  'agent-began': () => ({ zh: '已委托代办人', en: 'A helper was appointed' }),
  'agent-ended': () => ({ zh: '代办授权已终止', en: 'The helper’s authority has ended' }),
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
    .flatMap((entry) =>
      [...said(graph, entry), ...passed(definition, entry)].map(({ zh, en }) => ({ at: entry.at.toISOString(), text: zh, textEn: en })),
    );
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

function said(graph: ProcessGraph, { kind, element }: AuditEntry): readonly Said[] {
  const start = graph.nodes[element ?? ''];
  if (kind === 'case-started' && start?.type === 'startEvent' && isOpenedByOffice(start))
    return [start.name === undefined ? { zh: '办件已立案', en: 'The office has opened the case' } : itself(start.name)];
  const says = SAYS[kind];
  return says === undefined ? [] : [says(graph.clocks[element ?? '']?.name ?? elementName(graph, element) ?? '')];
}

/** What the step went through that concerns the parties: notices to them, publicities, and the end. */
function passed({ graph, notices }: Definition, { detail }: AuditEntry): readonly Said[] {
  const path = isJsonObject(detail) ? detail['path'] : undefined;
  const elements = Array.isArray(path) ? path.filter((each) => typeof each === 'string') : [];
  return elements.flatMap((element) => {
    const node = graph.nodes[element];
    const name = node?.name ?? element;
    if (node?.type === 'sendTask' && tellsParties(notices, node.notice)) return [{ zh: name, en: `“${name}” is done` }];
    if (node?.type === 'receiveTask' && node.publicity !== undefined) return [{ zh: `“${name}”开始`, en: `“${name}” has begun` }];
    return node?.type === 'endEvent' && node.outcome !== undefined ? [itself(name)] : [];
  });
}

const tellsParties = (notices: Definition['notices'], name: string | undefined): boolean =>
  name !== undefined && (notices.get(name)?.recipients.some((recipient) => 'to' in recipient && recipient.to === 'applicant') ?? false);
