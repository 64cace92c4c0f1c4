import { checkExpression } from './check-expression';

describe('checkExpression', () => {
  it.each(['a.b = "x"', '"a" + "("', 'if a then b else c', 'sum([1, 2])', `"${'('.repeat(200)}"`, '[[1]]', '9007199254740991'])(
    'accepts %s',
    (text) => {
      expect(checkExpression(text)).toEqual({ ok: true });
    },
  );

  it.each([
    ['', 'the expression is incomplete', 0],
    ['a = ', 'the expression is incomplete', 4],
    ['a == b', 'two comparison signs follow each other; for equality write a single "="', 0],
    ['[1, 2', 'the expression is incomplete', 5],
    ['1e3', 'write the number without an exponent', 0],
    ['1 + 9007199254740993', 'the number is too large to be exact', 4],
    ['a > today()', "today() reads the machine's clock; use a date of the case instead", 4],
    ['x'.repeat(10_001), 'the expression has more than 10000 characters', 0],
    [`${'('.repeat(101)}1${')'.repeat(101)}`, 'brackets are nested deeper than 100', 0],
  ])('refuses %.20s', (text, reason, position) => {
    expect(checkExpression(text)).toEqual({ ok: false, reason, position });
  });
});
