import fc from 'fast-check';
import { type JsonValue } from '#engine';
import { parseQuietHours, quietEnd } from './quiet-hours';

const china = (time: string): Date => new Date(`2026-03-02T${time}+08:00`);
const NIGHT = { from: 21 * 60, until: 8 * 60 };

describe('quiet hours', () => {
  it('last from the evening to the next morning in China', () => {
    expect(quietEnd(NIGHT, china('20:59:59'))).toBeUndefined();
    expect(quietEnd(NIGHT, china('21:00:00'))).toEqual(new Date('2026-03-03T08:00:00+08:00'));
    expect(quietEnd(NIGHT, china('00:00:00'))).toEqual(china('08:00:00'));
    expect(quietEnd(NIGHT, china('07:59:59'))).toEqual(china('08:00:00'));
    expect(quietEnd(NIGHT, china('08:00:00'))).toBeUndefined();
  });

  it('may lie within one day', () => {
    const noon = { from: 12 * 60, until: 14 * 60 };
    expect(quietEnd(noon, china('13:00:00'))).toEqual(china('14:00:00'));
    expect([china('11:59:00'), china('14:00:00')].map((at) => quietEnd(noon, at))).toEqual([undefined, undefined]);
  });

  it('end after any instant in them, within a day, and are over then', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        (from, until, at) => {
          fc.pre(from !== until);
          const end = quietEnd({ from, until }, at);
          if (end === undefined) return;
          expect(end.getTime()).toBeGreaterThan(at.getTime());
          expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(86_400_000);
          expect(quietEnd({ from, until }, end)).toBeUndefined();
        },
      ),
    );
  });

  it('are read from times of the day alone', () => {
    expect(parseQuietHours({ from: '21:00', until: '08:30' })).toEqual({ from: 1260, until: 510 });
    const unreadable: readonly JsonValue[] = [{ from: '24:00', until: '08:00' }, { from: '21:00' }, null, 21];
    for (const value of unreadable) expect(parseQuietHours(value)).toBeUndefined();
  });
});
