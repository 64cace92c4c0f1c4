import { type JsonObject } from '#engine';
import { type RecordQuestion } from '../job';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { listRecords } from './list-records';
import { changeRecord, endRecord, followRecord, issueRecord } from './record-jobs';

const PERSON = '0197c1a0-0000-7000-8000-000000000002';
const RECORD = '0197c1a0-0000-7000-8000-000000000003';

const bad = expect.objectContaining({ code: 'bad-job-input' });

describe('issue-record', () => {
  it('orders a record of a kind, with all other inputs as its content', () => {
    const input = { kind: 'card', subject: { person: PERSON }, startsOn: '2026-03-03', endsOn: null, diseaseCode: 'M03900' };
    expect(issueRecord(testJob(input))).toEqual({ ...input, verb: 'issue', diseaseCode: undefined, content: { diseaseCode: 'M03900' } });
  });

  it.each<JsonObject>([{}, { person: 'somebody' }, { organisation: '' }])('refuses the subject %j', (subject) => {
    expect(() => issueRecord(testJob({ kind: 'card', subject, startsOn: '2026-03-03' }))).toThrow(bad);
  });
});

describe('change-record', () => {
  it('tells a last day that is taken away from one that stays', () => {
    expect([changeRecord(testJob({ record: RECORD, endsOn: null })), changeRecord(testJob({ record: RECORD, note: 'x' }))]).toEqual([
      { verb: 'change', record: RECORD, endsOn: null, content: {} },
      { verb: 'change', record: RECORD, content: { note: 'x' } },
    ]);
  });
});

describe('end-record', () => {
  it('needs a reason', () => {
    expect(() => endRecord(testJob({ record: RECORD }))).toThrow(bad);
    expect(endRecord(testJob({ record: RECORD, reason: '注销', on: '2026-04-01' }))).toEqual({
      verb: 'end',
      record: RECORD,
      reason: '注销',
      on: '2026-04-01',
    });
  });
});

describe('follow-record', () => {
  it('refuses what is no id', () => {
    expect(() => followRecord(testJob({ record: 'N1' }))).toThrow(bad);
  });
});

describe('list-records', () => {
  it('asks for the records of a subject in the region of the case', async () => {
    const asked: RecordQuestion[] = [];
    const services = servicesOf({
      listRecords: (question) => {
        asked.push(question);
        return Promise.resolve([]);
      },
    });
    await listRecords(testJob({ kind: 'ban', subject: { organisation: 'hospital-1' }, on: '2026-03-03' }), services);
    expect(asked).toEqual([{ region: '331024', kind: 'ban', subject: { organisation: 'hospital-1' }, onDay: '2026-03-03' }]);
  });
});
