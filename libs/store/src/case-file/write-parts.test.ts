import { WRITE_PARTS } from './write-parts';

describe('the parts of a write', () => {
  it('each have a code of their own, which names their sub-statement', () => {
    const codes = WRITE_PARTS.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
