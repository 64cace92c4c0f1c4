import { type OrganisationId, type PersonId } from '#contract';
import { type Actor } from './actor';
import { actsForOrganisation, isParty, organisationsOf } from './acts-for';

const HOSPITAL = 'hospital' as OrganisationId;
const PHARMACY = 'pharmacy' as OrganisationId;
const holding = (...posts: readonly (readonly [post: string, organisationId: OrganisationId])[]): Actor => ({
  personId: 'somebody' as PersonId,
  name: 'somebody',
  postings: posts.map(([post, organisationId]) => ({ post, organisationId, organisationPath: [organisationId] })),
});

describe('acting for an organisation', () => {
  it('takes a post that entitles to it, held in this organisation', () => {
    expect(actsForOrganisation(holding(['institution-manager', HOSPITAL]), HOSPITAL)).toBe(true);
    expect(actsForOrganisation(holding(['institution-manager', PHARMACY]), HOSPITAL)).toBe(false);
    expect(actsForOrganisation(holding(['expert', HOSPITAL]), HOSPITAL)).toBe(false);
  });

  it('makes a party of the case that the organisation has applied for', () => {
    expect(isParty(holding(['institution-manager', HOSPITAL]), { applicantOrganisationId: HOSPITAL })).toBe(true);
    expect(isParty(holding(['institution-manager', PHARMACY]), { applicantOrganisationId: HOSPITAL })).toBe(false);
    expect(isParty(holding(), { applicantId: 'somebody' as PersonId })).toBe(true);
    expect(isParty(holding(), {})).toBe(false);
  });

  it('may be done for several, each named once', () => {
    const both = holding(['institution-manager', PHARMACY], ['institution-manager', HOSPITAL], ['expert', HOSPITAL], ['expert', PHARMACY]);
    expect(organisationsOf(both)).toEqual([PHARMACY, HOSPITAL]);
  });
});
