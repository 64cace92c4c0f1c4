import { type OrganisationId, type PersonId } from '#contract';
import { type Actor, actorInCase, type CaseScope, hasPermission, mayUnmask } from './index';

const path = (...ids: readonly string[]) => ids as readonly OrganisationId[];
const actor = (id: string, ...posts: readonly string[]): Actor => ({
  personId: id as PersonId,
  name: id,
  postings: posts.map((each) => {
    const [post = '', organisation = ''] = each.split('@');
    const organisationPath = path(organisation, 'county-bureau');
    return { post, organisationId: organisation as OrganisationId, organisationPath };
  }),
});
const scope: CaseScope = {
  organisationPath: path('county-bureau'),
  townshipPath: path('township-1', 'county-bureau'),
  performers: ['drawn' as PersonId],
  offeredTo: [{ post: 'liaison', organisationId: 'civil-affairs' as OrganisationId }],
};
const postsOf = (who: Actor): readonly string[] => actorInCase(who, scope).postings.map(({ post }) => post);

describe('the posts that count in a case', () => {
  it('are those that reach it and those that a task is offered to', () => {
    const who = actor('a', 'reviewer-1@county-bureau', 'intake-clerk@township-1', 'intake-clerk@township-2', 'liaison@civil-affairs');
    expect(postsOf(who)).toEqual(['reviewer-1', 'intake-clerk', 'liaison']);
  });

  it('let an expert see the illness and not, by a post in another township, who it is', () => {
    const both = actor('drawn', 'expert@hospital-1', 'intake-clerk@township-2');
    const here = actorInCase(both, scope);
    expect(mayUnmask(both, 'name')).toBe(true);
    expect(mayUnmask(here, 'name')).toBe(false);
    expect(mayUnmask(here, 'medical')).toBe(true);
  });

  it('let a supervisor not see the illness by being an expert in other cases', () => {
    expect(mayUnmask(actorInCase(actor('s', 'supervisor@county-bureau', 'expert@hospital-1'), scope), 'medical')).toBe(false);
  });

  it('let an applicant assign nothing who is a supervisor elsewhere', () => {
    expect(hasPermission(actorInCase(actor('applicant', 'supervisor@township-2'), scope), 'assign-task')).toBe(false);
  });
});
