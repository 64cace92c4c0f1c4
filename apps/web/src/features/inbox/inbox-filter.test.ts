import { isSameFilter, readFilter, writeFilter } from './inbox-filter';

const read = (address: string) => readFilter(new URLSearchParams(address));

describe('the filter in an address', () => {
  it('is read as it was written', () => {
    const filter = { process: 'card', element: 'review', organisation: 'north', batch: '2026-03', due: 'today', search: '000123' } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });

  it('leaves out what the API would refuse', () => {
    expect(read('due=never&search=1&batch=%20&colour=red')).toEqual({});
  });

  it('knows a step only together with its process', () => {
    expect(read('element=review')).toEqual({});
  });

  it('is the same where all of it is', () => {
    expect(isSameFilter(read('due=today'), read('due=today'))).toBe(true);
    expect(isSameFilter(read('due=today'), read('due=week'))).toBe(false);
  });
});
