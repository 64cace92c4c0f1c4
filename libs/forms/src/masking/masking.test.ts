import fc from 'fast-check';
import { maskAccount } from './mask-account';
import { maskIdentityNumber } from './mask-identity-number';
import { maskName } from './mask-name';
import { maskPhone } from './mask-phone';
import { maskValue } from './sensitive-kind';

describe('masking', () => {
  it.each([
    [maskName, '张小三', '张*三'],
    [maskName, '张三', '张*'],
    [maskName, '张', '*'],
    [maskName, '', '*'],
    [maskName, '欧阳小华', '欧**华'],
    [maskName, '𠮷田三', '𠮷*三'],
    [maskIdentityNumber, '11010519491231002X', '110105********002X'],
    [maskIdentityNumber, '110105491231002', '***'],
    [maskPhone, '13812341234', '138****1234'],
    [maskPhone, '8012345', '****'],
    [maskAccount, '6222020200011223344', '****3344'],
    [maskAccount, '12345678', '****'],
  ])('%p shows %s as %s', (mask, value, shown) => {
    expect(mask(value)).toBe(shown);
  });

  it.each([
    [['a', 'b'], '***'],
    [{ a: 1 }, '***'],
    [138, '***'],
  ])('hides %j whole, whatever its kind', (value, shown) => {
    expect(maskValue('phone', value)).toBe(shown);
  });

  it('never shows the middle of an identity number', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (value) => maskIdentityNumber(value).slice(6, 14) === '********'));
  });

  it('shows at most the ends of any value', () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((value) => value.replaceAll('*', 'x').trim());
    fc.assert(fc.property(text, (value) => value === '' || [maskName, maskPhone, maskAccount].every((mask) => mask(value) !== value)));
  });
});
