import { mayHoldBeside } from './index';

describe('posts of the three administrators', () => {
  it.each([
    ['auditor', 'system-operator'],
    ['security-administrator', 'auditor'],
    ['system-operator', 'security-administrator'],
  ])('%s is not held beside %s', (post, other) => {
    expect(mayHoldBeside(post, ['reviewer-1', other])).toBe(false);
  });

  it('are held beside themselves and posts of other work', () => {
    expect(mayHoldBeside('auditor', ['auditor', 'reviewer-1'])).toBe(true);
    expect(mayHoldBeside('reviewer-1', ['auditor'])).toBe(true);
  });
});
