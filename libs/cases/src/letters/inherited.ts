import { type Caller } from '#store';
import { type StartCase } from '../command';
import { SYSTEM } from '../system-actor';

/** What a case that another one starts has from that one: region and office, applicant and agent. */
export function inheritedFrom({
  row,
  agentName = '',
}: Caller): Pick<StartCase, 'region' | 'organisationId' | 'townshipId' | 'actor' | 'applicant' | 'applicantOrganisation' | 'agent'> {
  return {
    region: row.region,
    organisationId: row.organisationId,
    ...(row.townshipId === undefined ? {} : { townshipId: row.townshipId }),
    actor: SYSTEM,
    ...(row.applicantId === undefined ? {} : { applicant: { id: row.applicantId, name: row.subject } }),
    ...(row.applicantOrganisationId === undefined ? {} : { applicantOrganisation: { id: row.applicantOrganisationId, name: row.subject } }),
    ...(row.agentId === undefined ? {} : { agent: { id: row.agentId, name: agentName } }),
  };
}
