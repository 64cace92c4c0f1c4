import fc from 'fast-check';
import { columnsOf, wrap } from './wrap';

describe('wrapping a line of the story', () => {
  it('counts two columns for a Chinese character', () => {
    expect(columnsOf('a中')).toBe(3);
    expect(wrap('一二三四五', 4)).toEqual(['一二', '三四', '五']);
  });

  it('keeps numbers whole and lets no line begin with a closing mark', () => {
    expect(wrap('编号999901-20260302-000001，已收件', 29)).toEqual(['编号999901-20260302-000001，', '已收件']);
    expect(wrap('一二，三', 4)).toEqual(['一', '二，', '三']);
  });

  it('loses no character but spaces at the ends of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('中', 'a', '1', '，', ' ', '。'), maxLength: 60 }), (text) => {
        expect(wrap(text, 10).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
