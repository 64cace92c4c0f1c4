import { placeOf, readMark, writeMark } from './row-mark';

const rows = [...'abcd'].map((id) => ({ id }));

describe('the row that somebody is at', () => {
  it('is the first until one is marked', () => {
    expect(placeOf(rows, undefined)).toBe(0);
  });

  it('is followed where it moves', () => {
    expect(placeOf(rows, { id: 'd', index: 1 })).toBe(3);
  });

  it('is the next one where it has gone, or the last', () => {
    expect(placeOf(rows, { id: 'x', index: 2 })).toBe(2);
    expect(placeOf(rows, { id: 'x', index: 9 })).toBe(3);
    expect(placeOf([], { id: 'x', index: 9 })).toBe(0);
  });

  it('is read as it was kept, and what is no mark is none', () => {
    const mark = { id: '0190a000-0000-7000-8000-000000000000.3', index: 4 };
    expect(readMark(writeMark(mark))).toEqual(mark);
    expect([readMark(null), readMark(''), readMark('x y')]).toEqual([undefined, undefined, undefined]);
  });
});
