import { isIdentityNumber } from '#formats';
import { freshIdentityNumber } from './fresh-identity-number';

const GIVEN = '999901195803140046';

describe('the identity number of an applicant in a story', () => {
  it('is the one that the story gives where nobody has it', async () => {
    expect(await freshIdentityNumber(GIVEN, () => Promise.resolve(false))).toBe(GIVEN);
  });

  it('is the next valid one of the same birthday where somebody has', async () => {
    const fresh = await freshIdentityNumber(GIVEN, (number) => Promise.resolve(number === GIVEN));
    expect(fresh.slice(0, 17)).toBe('99990119580314005');
    expect(isIdentityNumber(fresh)).toBe(true);
  });
});
