import { valueWithUnit } from './value-with-unit';

const words = {
  yes: '是',
  no: '否',
  between: '、',
  unit: (unit: string) => (unit === 'working-day' ? '工作日' : unit),
  money: (fen: number) => `¥${String(fen / 100)}`,
  share: (share: number) => `${String(share * 100)}%`,
};

describe('the value of a parameter', () => {
  it.each<[unknown, string, string]>([
    [20, 'working-day', '20 工作日'],
    [150_000, 'fen', '¥1500'],
    [0.5, 'share', '50%'],
    [[70, 90], 'per-cent', '70%、90%'],
    [true, 'boolean', '是'],
    ['慢变', 'series', '慢变'],
    [{ notice: '慢告' }, 'series', '{"notice":"慢告"}'],
  ])('%j of unit %s reads %s', (value, unit, text) => {
    expect(valueWithUnit(value, unit, words)).toBe(text);
  });
});
