import { showDecisionValue } from './show-decision-value';

const words = {
  yes: '是',
  no: '否',
  uploaded: '已上传',
  nothing: '无',
  colon: '：',
  semicolon: '；',
  date: (iso: string) => iso.replaceAll('-', '/'),
};

describe('showDecisionValue', () => {
  it.each<[unknown, string | undefined, string]>([
    [123_456, 'fen', '¥1,234.56'],
    [20, 'working-day', '20'],
    [true, undefined, '是'],
    [null, undefined, '无'],
    [['甲', '乙'], undefined, '甲、乙'],
    [{ ratio: 0.7, deductibleFen: 50_000 }, undefined, 'ratio：0.7；deductibleFen：¥500.00'],
  ])('writes %j (%s) as %s', (value, unit, text) => {
    expect(showDecisionValue(value, unit, words)).toBe(text);
  });
});
