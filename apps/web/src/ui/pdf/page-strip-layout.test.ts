import { leftToSee, SLOT, slotsInSight } from './page-strip-layout';

describe('the strip of small pages', () => {
  it('draws those in sight', () => {
    expect(slotsInSight({ left: 0, width: 5 * SLOT }, 200)).toEqual({ first: 0, last: 4 });
    expect(slotsInSight({ left: 10.5 * SLOT, width: 5 * SLOT }, 13)).toEqual({ first: 10, last: 12 });
  });

  it('draws none where it is not shown', () => {
    const { first, last } = slotsInSight({ left: 0, width: 0 }, 200);
    expect(last).toBeLessThan(first);
  });

  it('moves only to a page that is out of sight, and shows the one beside it too', () => {
    const window = { left: 10 * SLOT, width: 5 * SLOT };
    expect(leftToSee(12, window)).toBe(window.left);
    expect(leftToSee(15, window)).toBe(12 * SLOT);
    expect(leftToSee(8, window)).toBe(7 * SLOT);
    expect(leftToSee(0, window)).toBe(0);
  });
});
