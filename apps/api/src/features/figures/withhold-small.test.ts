import fc from 'fast-check';
import { SMALLEST_GROUP, withholdSmall } from './withhold-small';

const parts = (...counts: readonly number[]): readonly { readonly cases: number }[] => counts.map((cases) => ({ cases }));

describe('small groups', () => {
  it('are not told', () => {
    expect(withholdSmall(parts(4, 20, 3, 30))).toEqual(parts(20, 30));
  });

  it('take the next one with them where the whole would give them away', () => {
    expect(withholdSmall(parts(4, 20, 30))).toEqual(parts(30));
  });

  it('leave all there is where none is small', () => {
    expect(withholdSmall(parts(5, 20))).toEqual(parts(5, 20));
  });

  it('can never be told from the whole and what is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }).map((cases) => ({ cases }))), (all) => {
        const told = withholdSmall(all);
        const sum = (each: readonly { readonly cases: number }[]): number => each.reduce((total, { cases }) => total + cases, 0);
        const hidden = sum(all) - sum(told);
        expect(told.every(({ cases }) => cases >= SMALLEST_GROUP)).toBe(true);
        expect(hidden === 0 || hidden >= SMALLEST_GROUP || told.length === 0).toBe(true);
      }),
    );
  });
});
