import { type Released } from '#store';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { releaseBooking } from './release-booking';

const answering = (given: Released) => servicesOf({ releaseBooking: () => Promise.resolve(given) });

describe('release-booking', () => {
  it.each([true, false])('says whether there was something to give back (%s)', async (released) => {
    expect(await releaseBooking(testJob({ decision: 'deductible' }), answering({ ok: true, released }))).toEqual({ released });
  });

  it.each(['payment-open', 'case-closed'] as const)('fails for good with %s', async (code) => {
    await expect(releaseBooking(testJob({ decision: 'aid' }), answering({ ok: false, code }))).rejects.toMatchObject({ code });
  });
});
