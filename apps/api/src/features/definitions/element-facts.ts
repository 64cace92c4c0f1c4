import { postName } from '../inbox/post-name';
import { type FlowNode, type Value } from '#bpmn';
import { type ElementDto, type ElementFactDto } from './folder.dto';

type Fact = ElementFactDto;
type Kind = Fact['kind'];

/** A value as the file has it. */
export const written = (value: Value): string => (value.kind === 'literal' ? value.value : `=${value.expression.text}`);

/** An element with what the diagram says of it. */
export function elementDto(node: FlowNode): ElementDto {
  return { id: node.id, ...(node.name === undefined ? {} : { name: node.name }), type: node.type, facts: factsOf(node) };
}

const fact = (kind: Kind, value: string | undefined): readonly Fact[] => (value === undefined ? [] : [{ kind, value }]);
const posts = (names: readonly string[]): readonly Fact[] => [...new Set(names)].map((name) => ({ kind: 'post', value: postName(name) }));

/** What an element may say, in the order in which it is told; each reads one thing where the element has it. */
const READERS: readonly ((node: FlowNode) => readonly Fact[])[] = [
  (node) => ('candidates' in node ? posts(node.candidates.map(({ post }) => post)) : []),
  (node) => ('posts' in node ? posts(node.posts ?? []) : []),
  (node) => ('forApplicant' in node && node.forApplicant ? fact('applicant', 'true') : []),
  (node) => ('form' in node ? fact('form', node.form) : []),
  (node) => ('due' in node ? fact('due', node.due && written(node.due.count)) : []),
  (node) => ('decision' in node ? fact('decision', node.decision) : []),
  (node) => ('document' in node ? fact('document', node.document) : []),
  (node) => ('notice' in node ? fact('notice', node.notice) : []),
  (node) => ('departmentMessage' in node ? fact('department-message', node.departmentMessage) : []),
  (node) => ('publicity' in node ? fact('publicity', node.publicity) : []),
  (node) => (node.type === 'receiveTask' ? fact('message', node.message) : []),
  (node) => ('topic' in node ? fact('topic', node.topic) : []),
  (node) => ('calledElement' in node ? fact('process', node.calledElement) : []),
  (node) => ('outcome' in node ? fact('outcome', node.outcome) : []),
];

const factsOf = (node: FlowNode): readonly Fact[] => READERS.flatMap((read) => read(node));
