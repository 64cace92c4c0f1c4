import { regionWord } from './region-word';

const WORDS = { all: '全部地区', own: '本县', above: (code: string) => `上级 ${code}`, other: (code: string) => `其他 ${code}` };

describe('regionWord', () => {
  it.each([
    ['*', '全部地区'],
    ['340321', '本县'],
    ['3403', '上级 3403'],
    ['4104', '其他 4104'],
    ['340322', '其他 340322'],
  ])('calls %s as it is seen from the county', (region, word) => {
    expect(regionWord(region, '340321', WORDS)).toBe(word);
  });
});
