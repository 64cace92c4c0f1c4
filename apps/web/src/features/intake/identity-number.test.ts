import { isIdentityNumber } from './identity-number';

describe('isIdentityNumber', () => {
  it.each(['11010519491231002X', '34032119800101001X'])('takes %s', (number) => {
    expect(isIdentityNumber(number)).toBe(true);
  });

  it.each(['340321198001010018', '34032119800101001', '11010519491231002x', '', '３４０３２１１９８００１０１００１７'])(
    'refuses %p',
    (number) => {
      expect(isIdentityNumber(number)).toBe(false);
    },
  );
});
