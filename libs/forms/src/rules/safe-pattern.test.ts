import { safePattern } from './safe-pattern';

const check = (pattern: string) => safePattern({ schema: { pattern }, path: '/x', steps: [], conditional: false })?.reason;

describe('safePattern', () => {
  it.each([
    '^\\d{6}$',
    '^[A-Z]{1,3}(-\\d{2})?$',
    '^M\\d{5}$',
    '^(第[一二三]批|其他)$',
    '^\\p{Script=Han}{2,20}$',
    '^[^+*]+$',
    '^(a{2}){3}$'.replace('{3}', ''),
    '\\(+',
  ])('accepts %s', (pattern) => {
    expect(check(pattern)).toBeUndefined();
  });

  it.each([
    ['(a+)+$', 'the pattern repeats a group that itself repeats or chooses'],
    ['^(a|a)*$', 'the pattern repeats a group that itself repeats or chooses'],
    ['^((ab)?c){2,}$', 'the pattern repeats a group that itself repeats or chooses'],
    ['^(?:[a-z]*)+$', 'the pattern repeats a group that itself repeats or chooses'],
    ['a+b+', 'the pattern has too many unlimited repetitions'],
    ['^a*b*c*$', 'the pattern has too many unlimited repetitions'],
    ['^a{0,900}b{0,900}c{2,}$', 'the pattern has too many unlimited repetitions'],
    ['(a)\\1', 'the pattern refers back to a group'],
    ['x'.repeat(201), 'the pattern has more than 200 characters'],
  ])('refuses %.30s', (pattern, reason) => {
    expect(check(pattern)).toBe(reason);
  });
});
