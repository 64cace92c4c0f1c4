import { type Actor } from '#access';
import { type CaseSummary } from '#store';
import { type MyCaseDto } from './cases.dto';

/** What a party is in a case of its own; an agent who acts for themself is the applicant. */
export function partyRole({ personId }: Actor, { applicantId, agentId }: Pick<CaseSummary, 'applicantId' | 'agentId'>): MyCaseDto['role'] {
  if (personId === applicantId) return 'applicant';
  return personId === agentId ? 'agent' : 'organisation';
}
