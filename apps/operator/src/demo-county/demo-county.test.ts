import { POSTS } from '#access';
import { isIdentityNumber } from '#formats';
import { DEMO_APPLICANTS } from './applicants';
import { demoPersonId } from './demo-person-id';
import { DEMO_ORGANISATIONS } from './organisations';
import { DEMO_STAFF } from './staff';

describe('the demo county', () => {
  it('has somebody for every post', () => {
    const held = new Set(DEMO_STAFF.flatMap(({ postings }) => postings.map(([post]) => post)));
    expect([...held].sort()).toEqual(Object.keys(POSTS).sort());
  });

  it('has parents before their subordinates', () => {
    DEMO_ORGANISATIONS.forEach(({ parentId }, index) => {
      if (parentId !== undefined) expect(DEMO_ORGANISATIONS.slice(0, index).map(({ id }) => id)).toContain(parentId);
    });
  });

  it('has applicants whose identity numbers have right check digits', () => {
    for (const { identityNumber } of DEMO_APPLICANTS) expect(isIdentityNumber(identityNumber)).toBe(true);
  });

  it('gives everybody an id and a user name of their own', () => {
    const usernames = [...DEMO_STAFF, ...DEMO_APPLICANTS].map(({ username }) => username);
    expect(new Set(usernames.map(demoPersonId)).size).toBe(usernames.length);
  });
});
