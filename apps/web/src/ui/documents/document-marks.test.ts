import { firstToOpen, lastLook, markOf } from './document-marks';

const OLD = { id: 'old', uploadedAt: '2026-03-01T01:00:00.000Z', seenAt: '2026-03-02T01:00:00.000Z' };
const PASSED_OVER = { id: 'passed-over', uploadedAt: '2026-03-01T01:00:00.000Z' };
const SUPPLEMENTED = { id: 'supplemented', uploadedAt: '2026-03-05T01:00:00.000Z' };
const ALL = [PASSED_OVER, OLD, SUPPLEMENTED];
const marks = (documents: typeof ALL, here: readonly string[] = []) =>
  documents.map((document) => markOf(document, here, lastLook(documents)));

describe('the marks of documents', () => {
  it('tell what has come since the last look from what was passed over then', () => {
    expect(marks(ALL)).toEqual(['unseen', 'seen', 'new']);
  });

  it('call nothing new for somebody who looks for the first time', () => {
    expect(marks([PASSED_OVER, SUPPLEMENTED])).toEqual(['unseen', 'unseen']);
  });

  it('know what was opened in this page', () => {
    expect(marks(ALL, ['supplemented'])).toEqual(['unseen', 'seen', 'seen']);
  });
});

describe('firstToOpen', () => {
  it('is what is new, else what was never opened, else the first', () => {
    expect(firstToOpen(ALL)).toBe(2);
    expect(firstToOpen([OLD, PASSED_OVER])).toBe(1);
    expect(firstToOpen([OLD])).toBe(0);
    expect(firstToOpen([])).toBe(0);
  });
});
