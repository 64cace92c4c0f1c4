import { pixelRatio } from './drawn-pixels';

describe('pixelRatio', () => {
  it('is that of the screen for a page that is read', () => {
    expect(pixelRatio({ width: 640, height: 900 }, 2)).toBe(2);
  });

  it('falls where a page is so large that drawing it would take the memory', () => {
    expect(pixelRatio({ width: 4_000, height: 8_000 }, 2)).toBe(0.5);
  });
});
