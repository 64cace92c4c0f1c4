import { DOWN_WAITS, waitAfter } from './patience';

describe('the wait after failures of a partner', () => {
  it.each([
    [0, 0, 2_500],
    [0, 1, 5_000],
    [3, 1, 40_000],
    [30, 0, 1_800_000],
    [1_000, 1, 3_600_000],
  ])('is after %i of them, by a chance of %d, %i ms', (failures, random, ms) => {
    expect(waitAfter(failures, DOWN_WAITS, random)).toBe(ms);
  });
});
