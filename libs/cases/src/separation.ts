import { type FlowNode } from '#bpmn';
import { type PersonId } from '#contract';
import { type CaseDraft } from './draft/case-draft';
import { partiesOf } from './parties';

/**
 * People who may not do this element: the applicant and the agent, unless the task is theirs, who keeps out of the case (回避), and whoever did
 * another element of it that must be kept apart from this one (岗位不相容), whichever of the two names the other.
 */
export function excludedFrom(
  { definition, performers, row }: Pick<CaseDraft, 'definition' | 'performers' | 'row'>,
  element: string,
): readonly PersonId[] {
  const { nodes } = definition.graph;
  const node = nodes[element];
  if (node?.type !== 'userTask') return [];
  const own = node.forApplicant ? [] : [...partiesOf(row), ...row.recused];
  const apart = Object.entries(performers).filter(([other]) => separates(node, other) || separates(nodes[other], element));
  return [...new Set([...own, ...apart.flatMap(([, people]) => people)])];
}

const separates = (node: FlowNode | undefined, element: string): boolean =>
  node?.type === 'userTask' && node.separateFrom.some((other) => other === element);
