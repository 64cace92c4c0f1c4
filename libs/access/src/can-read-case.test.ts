import { type OrganisationId, type PersonId } from '#contract';
import { type Actor, canReadCase, type CaseScope } from './index';

const path = (...ids: readonly string[]) => ids as readonly OrganisationId[];
const person = (id: string) => id as PersonId;
const actor = (id: string, ...postings: readonly (readonly [post: string, ...path: string[]])[]): Actor => ({
  personId: person(id),
  name: id,
  postings: postings.map(([post, ...organisationPath]) => ({
    post,
    organisationId: path(...organisationPath)[0] ?? ('' as OrganisationId),
    organisationPath: path(...organisationPath),
  })),
});
const scope: CaseScope = {
  organisationPath: path('county-bureau'),
  townshipPath: path('township-1', 'county-bureau'),
  applicantId: person('applicant'),
  agentId: person('agent'),
  performers: [person('drawn-expert')],
  offeredTo: [{ post: 'liaison', organisationId: 'civil-affairs' as OrganisationId }],
};

describe('reading a case', () => {
  it.each([
    ['the applicant', actor('applicant')],
    ['the agent', actor('agent')],
    ['an expert with a task of theirs', actor('drawn-expert', ['expert', 'hospital-1', 'county-bureau'])],
    ['a reviewer of the county', actor('r', ['reviewer-1', 'county-bureau'])],
    ['the clerk of its township', actor('c', ['intake-clerk', 'township-1', 'county-bureau'])],
    ['a candidate of an open task', actor('l', ['liaison', 'civil-affairs'])],
  ])('is open to %s', (_who, reader) => {
    expect(canReadCase(reader, scope)).toBe(true);
  });

  it.each([
    ['a stranger', actor('x')],
    ['an expert who was not drawn', actor('e', ['expert', 'hospital-1', 'county-bureau'])],
    ['the clerk of another township', actor('c', ['intake-clerk', 'township-2', 'county-bureau'])],
    ['a helper of a village below', actor('h', ['assist-agent', 'village-1', 'township-1', 'county-bureau'])],
    ['the operator of the system', actor('o', ['system-operator', 'county-bureau'])],
    ['another post in the department that has a task', actor('d', ['hospital-insurance-office', 'civil-affairs'])],
    ['a post that nobody knows', actor('m', ['mayor', 'county-bureau'])],
  ])('is closed to %s', (_who, reader) => {
    expect(canReadCase(reader, scope)).toBe(false);
  });

  it('is closed to whoever keeps out of it, but for a party', () => {
    const reviewer = actor('r', ['reviewer-1', 'county-bureau']);
    expect(canReadCase(reviewer, { ...scope, recused: [person('r')] })).toBe(false);
    expect(canReadCase(actor('agent'), { ...scope, recused: [person('agent')] })).toBe(true);
  });

  it('of a case without a township is closed to townships', () => {
    const { organisationPath, performers, offeredTo } = scope;
    expect(canReadCase(actor('c', ['intake-clerk', 'township-1', 'county-bureau']), { organisationPath, performers, offeredTo })).toBe(
      false,
    );
  });
});
