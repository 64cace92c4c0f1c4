import { durationMs } from './iso-duration';

describe('durationMs', () => {
  it.each([
    ['PT2S', 2_000],
    ['PT0.5S', 500],
    ['PT5M', 300_000],
    ['P1DT1H', 90_000_000],
    ['P2W', 1_209_600_000],
  ])('reads %s', (text, ms) => {
    expect(durationMs(text, 7)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'PT0S', '5 minutes', 'P1M', '-PT1S'])('takes the other value for "%s"', (text) => {
    expect(durationMs(text, 7)).toBe(7);
  });
});
