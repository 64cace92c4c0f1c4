import { otherVersion } from './other-version';

describe('otherVersion', () => {
  it.each([
    ['the one that was asked for', 3, [3, 2, 1], 1, 1],
    ['the one before it where none was asked for', 3, [3, 2, 1], Number.NaN, 2],
    ['the one after the first', 1, [3, 2, 1], Number.NaN, 2],
    ['never the shown one itself', 2, [2, 1], 2, 1],
    ['none where there is no other', 1, [1], 1, undefined],
  ])('is %s', (_what, shown, versions, asked, other) => {
    expect(otherVersion(shown, versions, asked)).toBe(other);
  });
});
