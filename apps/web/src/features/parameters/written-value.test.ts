import { readValue, writeValue } from './written-value';

describe('readValue', () => {
  it.each([
    ['a text stays as it is typed', '20', '15', '20'],
    ['a number is read as one', '20', 15, 20],
    ['a list is read as JSON', '["a", "b"]', ['a'], ['a', 'b']],
    ['what cannot be read is nothing', '2o', 15, undefined],
  ])('%s', (_what, text, before, value) => {
    expect(readValue(text, before)).toEqual(value);
  });

  it('reads back what was written', () => {
    expect(readValue(writeValue({ email: null }), {})).toEqual({ email: null });
  });
});
