import { shiftStory } from './story-time';

const BEGINS = new Date('2026-03-02T09:00:00+08:00');

describe('the time of a story', () => {
  it('is its own as long as business time has not passed its beginning', () => {
    expect(shiftStory(BEGINS, BEGINS)('2026-03-04T10:00:00+08:00')).toEqual(new Date('2026-03-04T10:00:00+08:00'));
  });

  it('is its own where the clock has gone on by some minutes only', () => {
    const at = shiftStory(BEGINS, new Date('2026-03-02T09:10:00+08:00'));
    expect(at('2026-03-04T10:00:00+08:00')).toEqual(new Date('2026-03-04T10:00:00+08:00'));
  });

  it('is the same weekday and hour of a later week where it has', () => {
    const at = shiftStory(BEGINS, new Date('2026-03-10T12:00:00+08:00'));
    expect(at('2026-03-02T09:00:00+08:00')).toEqual(new Date('2026-03-16T09:00:00+08:00'));
    expect(at('2026-03-04T10:00:00+08:00')).toEqual(new Date('2026-03-18T10:00:00+08:00'));
  });
});
