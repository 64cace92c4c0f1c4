import { type OrganisationId, type PersonId } from '#contract';
import { type Actor } from './actor';
import { permissionsOf } from './posts';

/** Who applies: a person, an agent beside that person, or an organisation. */
export interface Parties {
  readonly applicantId?: PersonId | undefined;
  readonly agentId?: PersonId | undefined;
  readonly applicantOrganisationId?: OrganisationId | undefined;
}

/** Whether somebody holds a post in this organisation that lets them act in its name. */
export function actsForOrganisation({ postings }: Pick<Actor, 'postings'>, organisation: OrganisationId): boolean {
  return postings.some(
    ({ post, organisationId }) => organisationId === organisation && permissionsOf(post).includes('act-for-organisation'),
  );
}

/** Organisations in whose name somebody acts, each once. */
export function organisationsOf(actor: Pick<Actor, 'postings'>): readonly OrganisationId[] {
  const held = new Set(actor.postings.map(({ organisationId }) => organisationId));
  return [...held].filter((organisation) => actsForOrganisation(actor, organisation));
}

/** True for the applicant and the agent, and for whoever acts for the organisation that applies. */
export function isParty(actor: Pick<Actor, 'personId' | 'postings'>, { applicantId, agentId, applicantOrganisationId }: Parties): boolean {
  if (actor.personId === applicantId || actor.personId === agentId) return true;
  return applicantOrganisationId !== undefined && actsForOrganisation(actor, applicantOrganisationId);
}
