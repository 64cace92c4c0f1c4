import { readDays, readHolidays } from './notice-lines';

describe('days of a notice as they are typed', () => {
  it('are ranges with a name, or single days', () => {
    expect(readHolidays('春节 2027-02-05 2027-02-11\n\n元旦  2027-01-01 ')).toEqual({
      ok: true,
      items: [
        { name: '春节', from: '2027-02-05', to: '2027-02-11' },
        { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
      ],
    });
    expect(readDays('2027-02-13\n2027-02-14')).toEqual({ ok: true, items: ['2027-02-13', '2027-02-14'] });
  });

  it('say which line cannot be read', () => {
    expect(readHolidays('元旦 2027-01-01\n春节 2月5日')).toEqual({ ok: false, line: '春节 2月5日' });
    expect(readDays('13')).toEqual({ ok: false, line: '13' });
  });
});
