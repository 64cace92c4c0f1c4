import { type OrganisationId, type PersonId } from '#contract';
import { type Actor, type CaseScope, paymentsReader } from './index';

const path = (...ids: readonly string[]) => ids as readonly OrganisationId[];
const APPLICANT = 'applicant' as PersonId;
const scope: CaseScope = {
  organisationPath: path('office', 'county'),
  townshipPath: path('township-1', 'office', 'county'),
  applicantId: APPLICANT,
  performers: ['villager' as PersonId],
  offeredTo: [],
};
const actor = (post: string, organisation: string, personId = 'staff' as PersonId): Actor => ({
  personId,
  name: personId,
  postings: [{ post, organisationId: organisation as OrganisationId, organisationPath: path(organisation) }],
});

describe('payments of a case', () => {
  it.each([
    ['the accountant of its office', actor('accountant', 'office')],
    ['the cashier of the office above', actor('cashier', 'county')],
    ['a reviewer of its office', actor('reviewer-1', 'office')],
    ['the clerk of its township', actor('intake-clerk', 'township-1')],
  ])('are open to %s', (_who, reader) => {
    expect(paymentsReader(reader, scope)).toEqual(reader);
  });

  it.each([
    ['the accountant of a township', actor('accountant', 'township-1')],
    ['the clerk of another township', actor('intake-clerk', 'township-2')],
    ['somebody of the village who has done a step', actor('village-committee', 'village-1', 'villager' as PersonId)],
    ['the operator of the system', actor('system-operator', 'county')],
    ['an accountant who is the applicant', actor('accountant', 'office', APPLICANT)],
  ])('are closed to %s', (_who, reader) => {
    expect(paymentsReader(reader, scope)).toBeUndefined();
  });

  it('are closed to an accountant who keeps out of it', () => {
    const reader = actor('accountant', 'office');
    expect(paymentsReader(reader, { ...scope, recused: [reader.personId] })).toBeUndefined();
  });
});

it('unmasks an account by no post that is held elsewhere', () => {
  const [clerk, accountant] = [actor('intake-clerk', 'township-1'), actor('accountant', 'township-1')];
  const both = { ...clerk, postings: [...clerk.postings, ...accountant.postings] };
  expect(paymentsReader(both, scope)).toEqual(clerk);
});
