import { CHINA_YEARS } from './index';
import { listSpecialDays } from './special-days';

const [, CHINA_2026] = CHINA_YEARS;
const OWN = {
  year: 2026,
  source: '县庆通知',
  holidays: [{ name: '县庆', from: '2026-01-04', to: '2026-01-05' }],
  swappedWorkdays: ['2026-01-03'],
};

describe('the special days of a year', () => {
  it('are its holidays by name and its make-up workdays, in their order', () => {
    expect(CHINA_2026 && listSpecialDays(CHINA_2026).slice(0, 4)).toEqual([
      { day: '2026-01-01', kind: 'off', name: '元旦' },
      { day: '2026-01-02', kind: 'off', name: '元旦' },
      { day: '2026-01-03', kind: 'off', name: '元旦' },
      { day: '2026-01-04', kind: 'worked' },
    ]);
  });

  it('are what a region says of its own days, whatever was published', () => {
    expect(CHINA_2026 && listSpecialDays(CHINA_2026, [OWN]).slice(2, 5)).toEqual([
      { day: '2026-01-03', kind: 'worked' },
      { day: '2026-01-04', kind: 'off', name: '县庆' },
      { day: '2026-01-05', kind: 'off', name: '县庆' },
    ]);
  });
});
