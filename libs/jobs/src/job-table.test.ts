import { FIXED_ACTIVITIES } from '#contract';
import { findJob, findRecordJob, JOBS, RECORD_JOBS } from './job-table';

describe('the job table', () => {
  it('has no topic that is the name of a fixed activity or of the default one', () => {
    const reserved: readonly string[] = [...FIXED_ACTIVITIES, 'default'];
    expect(Object.keys({ ...JOBS, ...RECORD_JOBS }).filter((topic) => reserved.includes(topic))).toEqual([]);
  });

  it.each(['nobody-knows', 'toString', '__proto__', 'constructor'])('knows no job for topic %s', (topic) => {
    expect([findJob(topic), findRecordJob(topic)]).toEqual([undefined, undefined]);
  });
});
