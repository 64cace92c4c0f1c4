import { isPublicMask, maskForPublic, publicMasks } from './public-mask';

describe('what everybody may read', () => {
  it.each([
    ['name', '张小三', '张*三'],
    ['name', '张三', '张*'],
    ['identity-number', '99990119580314002X', '999901********002X'],
    ['phone', '13800000001', '138****0001'],
    ['account', '6222020200011223344', '****3344'],
    ['address', '清溪镇柳溪村三组12号', '清溪镇柳溪村'],
    ['address', '城关街道幸福社区5栋201室', '城关街道幸福社区'],
    ['address', '城关镇人民路8号', '城关镇'],
    ['address', '人民路8号', '***'],
    ['address', '', '***'],
  ] as const)('masks by %s %j as %j', (mask, text, shown) => {
    expect(maskForPublic(mask, text)).toBe(shown);
  });

  it('knows its rules, and no rule for an illness', () => {
    expect(publicMasks.every(isPublicMask)).toBe(true);
    expect(isPublicMask('medical')).toBe(false);
    expect(isPublicMask('toString')).toBe(false);
  });
});
