import { weeksOfMonth } from './month-days';

describe('the weeks of a month', () => {
  it('begin on Monday and leave out what is not in the month', () => {
    const [first] = weeksOfMonth(2026, 2);
    expect(first?.map((day) => day?.no)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, 1]);
    expect(first?.at(-1)).toEqual({ iso: '2026-02-01', no: 1, weekend: true });
  });

  it('hold every day of a leap February', () => {
    expect(weeksOfMonth(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  });
});
