import { heatOf, heatTableOf } from './heat-table';

const cell = (stage: string, township: string | undefined, median: number) => ({
  process: { id: 'card', name: '办卡' },
  stage: { id: stage, name: stage },
  cases: 5,
  median,
  p90: median,
  ...(township === undefined ? {} : { township: { id: township, name: township } }),
});

describe('the heat table', () => {
  it('has a row for each stage and a column for each township, with a hole where nothing is told', () => {
    const { townships, rows } = heatTableOf([cell('review', 'north', 3), cell('review', undefined, 2), cell('publicity', 'north', 7)]);
    expect(townships.map(({ id }) => id).toSorted()).toEqual(['', 'north']);
    expect(rows.map(({ stage, cells }) => [stage, cells.get('north')?.median, cells.get('')?.median])).toEqual([
      ['review', 3, 2],
      ['publicity', 7, undefined],
    ]);
  });

  it('is darkest at the slowest, and nowhere dark where nothing takes a day', () => {
    expect(heatOf(3, [{ median: 6 }, { median: 3 }])).toBe(0.5);
    expect(heatOf(0, [{ median: 0 }])).toBe(0);
  });
});
