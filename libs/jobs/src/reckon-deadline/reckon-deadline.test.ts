import { chinaCalendar } from '#calendar';
import { type JsonObject } from '#engine';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { reckonDeadline } from './reckon-deadline';

const services = servicesOf({ calendarOf: () => Promise.resolve(chinaCalendar) });
const job = testJob;

describe('reckon-deadline', () => {
  it.each([
    [{ from: '2026-02-10', days: 5 }, '2026-02-24'],
    [{ from: '2026-01-30', days: 20 }, '2026-03-05'],
    [{ from: '2026-03-10', days: 7, unit: 'calendar-day' }, '2026-03-17'],
  ])('counts %j to %s', async (input, lastDay) => {
    expect(await reckonDeadline(job(input), services)).toEqual({ lastDay });
  });

  it.each([{ from: 'yesterday', days: 3 }, { from: '2026-02-10', days: 0 }, { from: '2026-02-10', days: 3, unit: 'hour' }, { days: 3 }])(
    'refuses the input %j',
    async (input) => {
      await expect(reckonDeadline(job(input as JsonObject), services)).rejects.toMatchObject({ code: 'bad-job-input' });
    },
  );

  it('guesses no year that is not published', async () => {
    await expect(reckonDeadline(job({ from: '2026-12-25', days: 10 }), services)).rejects.toMatchObject({ code: 'unpublished-year' });
  });
});
