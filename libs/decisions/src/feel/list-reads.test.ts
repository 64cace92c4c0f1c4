import { listReads } from './list-reads';

const paths = (text: string, known = {}) => listReads(text, known).map(({ names }) => names.join('/'));

describe('listReads', () => {
  it.each<[string, string[]]>([
    ['firstReview.decision = "pass" and firstReview.decision != panel.round', ['firstReview/decision', 'panel/round']],
    ['for i in 1..panel.size return i * parameters.rate', ['panel/size', 'parameters/rate']],
    ['some d in application.diseases satisfies d = "x"', ['application/diseases']],
    ['function(x) x.y + z', ['z']],
    ['{ a: b.c, d: a }', ['b/c']],
    ['if count(opinions) > 3 then x else y', ['opinions', 'x', 'y']],
    ['application.experts[1].name', ['application/experts']],
    ['x instance of number', ['x']],
    ['"parameters.no"', []],
    ['1 +', []],
  ])('reads %s', (text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it('reads a name with spaces or signs where it is known', () => {
    expect(paths('parameters.a-b', { parameters: { 'a-b': 1 } })).toEqual(['parameters/a-b']);
    expect(paths('parameters.max rounds', { parameters: { 'max rounds': 1 } })).toEqual(['parameters/max rounds']);
  });

  it('marks what get value asks for as optional, unless it is also read plainly', () => {
    expect(listReads('get value(a, "b")')).toEqual([{ names: ['a', 'b'], optional: true, filtered: false }]);
    expect(listReads('get value(a, "b") = null or a.b > 1')).toEqual([{ names: ['a', 'b'], optional: false, filtered: false }]);
  });

  it.each(['a' + '.a'.repeat(4_999), '1' + '+1'.repeat(4_999), '[1]' + '.a'.repeat(4_998)])('reads the longest expression', (text) => {
    expect(() => listReads(text)).not.toThrow();
  });

  it('marks what stands in a filter', () => {
    expect(listReads('a[b = 1]')).toEqual([
      { names: ['a'], optional: false, filtered: false },
      { names: ['b'], optional: false, filtered: true },
    ]);
  });
});
