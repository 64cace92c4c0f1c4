import { type PersonId } from '#contract';
import { type CaseRow } from '#store';

/** The applicant and the agent, as far as there are any. */
export function partiesOf({ applicantId, agentId }: Pick<CaseRow, 'applicantId' | 'agentId'>): readonly PersonId[] {
  return [applicantId, agentId].filter((id) => id !== undefined);
}
