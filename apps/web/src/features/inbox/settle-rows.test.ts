import { settleRows } from './settle-rows';

const rows = (...ids: readonly string[]) => ids.map((id) => ({ id, told: 'before' }));
const fresh = (...ids: readonly string[]) => ids.map((id) => ({ id, told: 'anew' }));
const settled = (shown: readonly string[], now: readonly string[], goesOn = false) => {
  const { rows: told, gone, arrived } = settleRows(rows(...shown), fresh(...now), goesOn);
  return { rows: told.map(({ id }) => id).join(''), gone: [...gone].join(''), arrived };
};

describe('rows of a list that is read again', () => {
  it('are all shown the first time', () => {
    expect(settled([], ['a', 'b'])).toEqual({ rows: 'ab', gone: '', arrived: 0 });
  });

  it('keep their places, whatever comes between them', () => {
    expect(settled(['a', 'b'], ['x', 'a', 'y', 'b'])).toEqual({ rows: 'ab', gone: '', arrived: 2 });
  });

  it('keep the place of one that went, and say that it went', () => {
    expect(settled(['a', 'b', 'c'], ['a', 'c'])).toEqual({ rows: 'abc', gone: 'b', arrived: 0 });
    expect(settled(['a', 'b'], [])).toEqual({ rows: 'ab', gone: 'ab', arrived: 0 });
  });

  it('go on below, as when more are loaded', () => {
    expect(settled(['a', 'b'], ['a', 'b', 'c', 'd'])).toEqual({ rows: 'abcd', gone: '', arrived: 0 });
  });

  it('do not take for gone what was pushed behind the end of the page', () => {
    expect(settled(['a', 'b', 'c'], ['x', 'a', 'b'], true)).toEqual({ rows: 'abc', gone: '', arrived: 1 });
  });

  it('are told anew where they stand', () => {
    expect(settleRows(rows('a', 'b'), fresh('b', 'a'), false).rows.map(({ told }) => told)).toEqual(['anew', 'anew']);
  });
});
