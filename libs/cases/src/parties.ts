import { ACTING_POSTS, type Actor, isParty } from '#access';
import { type OrganisationId, type PersonId } from '#contract';
import { type CaseRow, type OutboxRow } from '#store';

/** The applicant and the agent, as far as there are any. */
export function partiesOf({ applicantId, agentId }: Pick<CaseRow, 'applicantId' | 'agentId'>): readonly PersonId[] {
  return [applicantId, agentId].filter((id) => id !== undefined);
}

/** Whether somebody is a party of this case, or acts for the organisation that is. */
export const isPartyOf = (row: CaseRow, actor: Pick<Actor, 'personId' | 'postings'>): boolean => isParty(actor, row);

/** The posts that act for the organisation that applies, which then do what is the applicant's; none where a person applies. */
export function officesOfApplicant({
  applicantOrganisationId,
}: Pick<CaseRow, 'applicantOrganisationId'>): readonly { readonly post: string; readonly organisation: OrganisationId }[] {
  return applicantOrganisationId === undefined ? [] : ACTING_POSTS.map((post) => ({ post, organisation: applicantOrganisationId }));
}

/** Where a letter to the parties goes: to the applicant and the agent, each once, or to the posts that act for the organisation that applies. */
export function addressesOfParties(row: CaseRow): readonly Pick<OutboxRow, 'person' | 'organisationId' | 'post'>[] {
  const people = [...new Set(partiesOf(row))].map((person) => ({ person }));
  return [...people, ...officesOfApplicant(row).map(({ post, organisation }) => ({ post, organisationId: organisation }))];
}
