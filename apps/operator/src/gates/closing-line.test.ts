import { closingLine } from './run-gates';

const gate = { name: 'gate', ok: true, seconds: 1 };

describe('closingLine', () => {
  it('sums the tests of all projects', () => {
    expect(closingLine([gate, { ...gate, count: { passed: 3, failed: 0 } }, { ...gate, count: { passed: 4, failed: 0 } }])).toBe(
      '7 passed, 0 failed',
    );
  });

  it('counts a failed gate without tests as one failure', () => {
    expect(
      closingLine([
        { ...gate, ok: false },
        { ...gate, ok: false, count: { passed: 3, failed: 2 } },
      ]),
    ).toBe('3 passed, 3 failed');
  });

  it('does not let a run pass that failed after its tests', () => {
    expect(closingLine([{ ...gate, ok: false, count: { passed: 3, failed: 0 } }])).toBe('3 passed, 1 failed');
  });
});
