import { type CaseDraft } from './draft/case-draft';

/**
 * People who may not do this element: the applicant, unless the task is the applicant's (回避), and whoever did another element of this
 * case that must be kept apart from it (岗位不相容).
 */
export function excludedFrom(
  { definition, performers, row }: Pick<CaseDraft, 'definition' | 'performers' | 'row'>,
  element: string,
): readonly string[] {
  const node = definition.graph.nodes[element];
  if (node?.type !== 'userTask') return [];
  const own = node.forApplicant || row.applicantId === undefined ? [] : [row.applicantId];
  return [...new Set([...own, ...node.separateFrom.flatMap((other) => performers[other] ?? [])])];
}
