import { weekOf } from './week-of';

describe('the week of an instant', () => {
  it.each([
    ['2026-03-02T01:00:00Z', 'Monday morning'],
    ['2026-03-01T16:00:00Z', 'the first instant of Monday in China'],
    ['2026-03-08T15:59:59Z', 'the last second of Sunday in China'],
  ])('of %s (%s) goes from midnight of Monday to that of the next one, in China', (now) => {
    expect(weekOf(new Date(now))).toEqual({ weekBegins: new Date('2026-03-01T16:00:00Z'), weekEnds: new Date('2026-03-08T16:00:00Z') });
  });
});
