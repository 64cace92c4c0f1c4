import { type OrganisationId, type PersonId } from '#contract';
import { type Actor } from './actor';
import { canReadCase, type CaseScope, readsFor } from './can-read-case';
import { absentIn, counterpartsOf } from './counterparts';

const person = (id: string) => id as PersonId;
const north = { post: 'reviewer-1', organisationId: 'north' as OrganisationId, organisationPath: [] };
const absent = { personId: person('absent'), name: '甲', postings: [north], processes: ['card'] };
const deputy: Actor = {
  personId: person('deputy'),
  name: '乙',
  postings: [],
  actsFor: [absent],
  deputies: [{ personId: person('third'), processes: [] }],
};

describe('those who count as one', () => {
  it('are both sides of a delegation, as far as it covers the process', () => {
    expect(counterpartsOf(deputy, 'card')).toEqual(['absent', 'third']);
    expect(counterpartsOf(deputy, 'relief')).toEqual(['third']);
    expect(absentIn(deputy, 'relief')).toEqual([]);
    expect(counterpartsOf({ ...deputy, actsFor: [], deputies: [] }, 'card')).toEqual([]);
  });
});

describe('a deputy', () => {
  const scope: CaseScope = { organisationPath: [], performers: [], offeredTo: [], processId: 'card' };

  it('reads cases with open tasks of the absent, or offered to a post that counts', () => {
    expect(canReadCase(deputy, scope)).toBe(false);
    expect(canReadCase(deputy, { ...scope, owners: [person('absent')] })).toBe(true);
    expect(canReadCase(deputy, { ...scope, offeredTo: [north] })).toBe(true);
    expect(canReadCase(deputy, { ...scope, performers: [person('absent')] })).toBe(false);
    expect(canReadCase(deputy, { ...scope, owners: [person('absent')], processId: 'relief' })).toBe(false);
  });

  it('reads nothing for a party: nobody acts for the applicant’s side', () => {
    expect(readsFor(deputy, { ...scope, owners: [person('absent')], applicantId: person('absent') })).toEqual([]);
    expect(readsFor(deputy, { ...scope, owners: [person('absent')], applicantId: person('deputy') })).toEqual([]);
  });
});
