import { typedValue } from './typed-value';

describe('a corrected value', () => {
  it.each([
    ['text', '12', '12'],
    ['number', '12.5', 12.5],
    ['yes-no', 'yes', true],
    ['yes-no', 'no', false],
    ['nothing', 'x', null],
    ['json', '{"a":[1]}', { a: [1] }],
  ] as const)('is meant as %s: %s', (kind, text, value) => {
    expect(typedValue(kind, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['number', ''],
    ['number', 'many'],
    ['json', '{'],
  ] as const)('is none where it does not fit: %s %j', (kind, text) => {
    expect(typedValue(kind, text)).toEqual({ ok: false });
  });
});
