import { fieldInChina, instantInChina } from './chinese-instant';

describe('a time typed by somebody in a demo', () => {
  it('is meant in China', () => {
    expect(new Date(instantInChina('2026-03-05T09:00') ?? '').toISOString()).toBe('2026-03-05T01:00:00.000Z');
  });

  it('is nothing while it is incomplete', () => {
    expect(instantInChina('2026-03-05')).toBeUndefined();
  });

  it('begins with what the clock shows', () => {
    expect(fieldInChina('2026-03-04T23:30:00Z')).toBe('2026-03-05T07:30');
  });
});
