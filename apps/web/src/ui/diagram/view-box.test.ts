import { firstView, READABLE, wholeView } from './view-box';

const FRAME = { width: 900, height: 420 };
const LONG = { x: 100, y: 50, width: 4_000, height: 900 };
const scaleOf = ({ width }: { readonly width: number }): number => FRAME.width / width;

describe('the whole of a drawing', () => {
  it('fits with a margin on every side', () => {
    const view = wholeView(LONG, FRAME);
    const margin = 32 / scaleOf(view);
    expect(view.x).toBeLessThanOrEqual(LONG.x - margin + 0.001);
    expect(view.x + view.width).toBeGreaterThanOrEqual(LONG.x + LONG.width + margin - 0.001);
    expect(view.y).toBeLessThanOrEqual(LONG.y - margin + 0.001);
  });

  it('is not drawn larger than it is', () => {
    expect(scaleOf(wholeView({ x: 0, y: 0, width: 100, height: 80 }, FRAME))).toBe(1);
  });
});

describe('what is shown first', () => {
  it('is the whole of a drawing that can be read so', () => {
    const small = { x: 0, y: 0, width: 600, height: 200 };
    expect(firstView(small, FRAME, undefined)).toEqual(wholeView(small, FRAME));
  });

  it('is readable around the start, at the left with a margin', () => {
    const start = { x: 100, y: 400, width: 36, height: 36 };
    const view = firstView(LONG, FRAME, start);
    expect(scaleOf(view)).toBeCloseTo(READABLE);
    expect(view.x).toBeCloseTo(LONG.x - 32 / READABLE);
    expect(view.y + view.height / 2).toBeCloseTo(418);
  });

  it('has an element in its first third, and never looks beyond the end', () => {
    const middle = { x: 2_000, y: 100, width: 100, height: 80 };
    const view = firstView(LONG, FRAME, middle);
    expect((2_050 - view.x) / view.width).toBeCloseTo(0.3);
    const last = firstView(LONG, FRAME, { x: 4_064, y: 900, width: 36, height: 36 });
    expect(last.x + last.width).toBeCloseTo(LONG.x + LONG.width + 32 / READABLE);
    expect(last.y + last.height).toBeCloseTo(LONG.y + LONG.height + 32 / READABLE);
  });
});
