import { isPost, PERMISSIONS, permissionsOf, POSTS } from './index';

describe('the table of posts', () => {
  it('gives every permission to at least one post', () => {
    const given = new Set<string>(Object.values(POSTS).flatMap((post) => post.permissions));
    expect(PERMISSIONS.filter((permission) => !given.has(permission))).toEqual([]);
  });

  it('knows its posts by name, and not what every object has', () => {
    expect(isPost('reviewer-1')).toBe(true);
    expect(isPost('toString')).toBe(false);
  });

  it('entitles a post that it does not know to nothing', () => {
    expect(permissionsOf('mayor')).toEqual([]);
    expect(permissionsOf('supervisor')).toContain('assign-task');
  });
});
