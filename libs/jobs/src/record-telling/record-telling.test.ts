import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { recordTelling } from './record-telling';

describe('record-telling', () => {
  it('records the way, and says of how many notices', async () => {
    const ways: string[] = [];
    const services = servicesOf({
      recordTelling: (_job, way) => {
        ways.push(way);
        return Promise.resolve(2);
      },
    });
    expect(await recordTelling(testJob({ way: 'phone' }), services)).toEqual({ notices: 2 });
    expect(ways).toEqual(['phone']);
  });

  it('refuses to record no way', async () => {
    await expect(recordTelling(testJob({}), servicesOf({}))).rejects.toMatchObject({ code: 'bad-job-input' });
  });
});
