import { type CaseSummary } from '#store';
import { type Parts } from '../../parts';

/**
 * Which documents of a case are the office's own papers (审批表、入户调查表 …), which staff alone read: what the version in force says of a template holds for
 * what was written before too; of one that it does not have, the case's own version says it.
 */
export async function ownPapers(
  { cases, wall }: Parts,
  { processId, region, definitionHash }: Pick<CaseSummary, 'processId' | 'region' | 'definitionHash'>,
): Promise<(document: { readonly template: string }) => boolean> {
  const [inForce, own] = await Promise.all([cases.findProcess(processId, { region, wall: wall() }), cases.findDefinition(definitionHash)]);
  return ({ template }) => (inForce?.documents.get(template) ?? own?.documents.get(template))?.internal === true;
}
