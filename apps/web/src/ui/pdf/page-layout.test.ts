import { GAP, isIn, layOut, pageInSight, placeRead, type Size, spanToDraw, topOfPage, topToRead, widen } from './page-layout';

const A4: Size = { width: 600, height: 800 };
const RECEIPT: Size = { width: 150, height: 300 };
const FIT = { width: 300, zoom: 1, turned: 0 };
const book = (count: number): readonly Size[] => Array.from({ length: count }, () => A4);

describe('the layout of pages', () => {
  it('has each page as wide as the frame, one below the other', () => {
    expect(layOut([A4, RECEIPT], FIT)).toEqual([
      { top: GAP, width: 300, height: 400, scale: 0.5 },
      { top: 400 + 2 * GAP, width: 300, height: 600, scale: 2 },
    ]);
  });

  it('makes a page that is turned on its side fit by its other edge', () => {
    expect(layOut([A4], { ...FIT, turned: 90 })).toEqual([{ top: GAP, width: 300, height: 225, scale: 0.375 }]);
    expect(layOut([A4], { ...FIT, turned: 180 })).toEqual(layOut([A4], FIT));
  });
});

describe('the pages that are drawn', () => {
  it('are a few of two hundred, wherever one is', () => {
    const placed = layOut(book(200), FIT);
    expect(spanToDraw(placed, { top: 0, height: 400 })).toEqual({ first: 0, last: 1 });
    expect(spanToDraw(placed, { top: topOfPage(placed, 99), height: 400 })).toEqual({ first: 98, last: 100 });
  });

  it('bring the text of more pages with them', () => {
    const texts = widen({ first: 98, last: 100 }, 10);
    expect([87, 88, 110, 111].map((page) => isIn(texts, page))).toEqual([false, true, true, false]);
  });
});

describe('the place that one reads', () => {
  it('stays where it is when pages become larger or are turned', () => {
    const placed = layOut(book(12), FIT);
    const place = placeRead(placed, { top: 1_500, height: 300 });
    const larger = layOut(book(12), { ...FIT, zoom: 2 });
    expect(topToRead(placed, place, 300)).toBeCloseTo(1_500);
    expect(placeRead(larger, { top: topToRead(larger, place, 300), height: 300 })).toEqual({
      page: place.page,
      share: expect.closeTo(place.share) as unknown,
    });
  });

  it('is above all pages at the beginning, and never above the column', () => {
    expect(topToRead(layOut(book(2), FIT), { page: 0, share: 0 }, 300)).toBe(0);
    expect(topToRead([], { page: 0, share: 0 }, 300)).toBe(0);
  });
});

describe('the page that one is told to be at', () => {
  const placed = layOut([...book(3), { width: 600, height: 100 }], FIT);

  it('is the one that was gone to', () => {
    expect([0, 1, 2].map((page) => pageInSight(placed, { top: topOfPage(placed, page), height: 420 }))).toEqual([0, 1, 2]);
  });

  it('is the last one at the end of the column, however short', () => {
    expect(pageInSight(placed, { top: 3 * (400 + GAP) + 50 + 2 * GAP - 420, height: 420 })).toBe(3);
  });

  it('is the first one where all are in sight', () => {
    expect(pageInSight(placed, { top: 0, height: 3_000 })).not.toBe(3);
  });
});
