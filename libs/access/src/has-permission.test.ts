import { type OrganisationId, type PersonId } from '#contract';
import { type Actor, hasPermission, mayUnmask } from './index';

const holder = (...posts: readonly string[]): Actor => ({
  personId: 'p' as PersonId,
  name: '王丽',
  postings: posts.map((post) => ({ post, organisationId: 'county-bureau' as OrganisationId, organisationPath: [] })),
});

describe('permissions', () => {
  it('come with any one of the posts held', () => {
    expect(hasPermission(holder('expert', 'supervisor'), 'assign-task')).toBe(true);
  });

  it('are refused where no post gives them', () => {
    expect(hasPermission(holder('expert', 'reviewer-1'), 'assign-task')).toBe(false);
    expect(hasPermission(holder(), 'read-cases')).toBe(false);
  });
});

describe('unmasking', () => {
  it.each(['name', 'identity-number', 'phone', 'medical'] as const)('shows the %s to a reviewer', (kind) => {
    expect(mayUnmask(holder('reviewer-1'), kind)).toBe(true);
  });

  it.each(['name', 'identity-number', 'phone', 'account', 'medical'] as const)('hides the %s from a helper of a village', (kind) => {
    expect(mayUnmask(holder('assist-agent'), kind)).toBe(false);
  });

  it('shows an expert the illness and not the person', () => {
    expect(mayUnmask(holder('expert'), 'medical')).toBe(true);
    expect(mayUnmask(holder('expert'), 'name')).toBe(false);
  });

  it('hides the illness from those who only supervise', () => {
    expect(mayUnmask(holder('deputy-director', 'supervisor'), 'medical')).toBe(false);
  });
});
