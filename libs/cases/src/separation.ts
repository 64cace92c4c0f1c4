import { type CaseDraft } from './draft/case-draft';

/** People who may not do this element because they did another one of this case that must be kept apart (岗位不相容). */
export function excludedFrom({ definition, performers }: Pick<CaseDraft, 'definition' | 'performers'>, element: string): readonly string[] {
  const node = definition.graph.nodes[element];
  if (node?.type !== 'userTask') return [];
  return [...new Set(node.separateFrom.flatMap((other) => performers[other] ?? []))];
}
