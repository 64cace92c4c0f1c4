import { parseRecordKind } from './parse-record-kind';

const KIND = { name: '慢特病证', subject: 'person', series: '=case.region', form: 'card' };
const reminder = (change: object = {}) => ({ name: 'soon', daysBefore: '=parameters.soon', notice: 'soon', ...change });

describe('a kind of record', () => {
  it('needs a name, a subject, a series and a form', () => {
    expect(parseRecordKind(KIND)).toMatchObject({
      ok: true,
      value: { name: '慢特病证', reminders: [], followUps: [], continuesDuringFollowUp: false },
    });
  });

  it('tells what goes before its end, and what happens then', () => {
    const followUps = [{ name: 'renewal', daysBefore: '=parameters.window', process: 'card', data: '={}' }];
    const parsed = parseRecordKind({
      ...KIND,
      exclusive: ['diseaseCode'],
      reminders: [reminder()],
      followUps,
      end: { notice: 'over', departmentMessage: 'gone' },
      continuesDuringFollowUp: true,
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: { exclusive: ['diseaseCode'], endNotice: 'over', endMessage: 'gone', continuesDuringFollowUp: true },
    });
  });

  it.each<[what: string, change: object, reason: string]>([
    ['no name', { name: '' }, 'name, form and series'],
    ['another subject', { subject: 'family' }, 'person or organisation'],
    ['a key that nothing reads', { reminder: [] }, 'it has reminder'],
    ['a number of days that is written', { reminders: [reminder({ daysBefore: '30' })] }, 'reminders'],
    ['two reminders of one name', { reminders: [reminder(), reminder()] }, 'reminders'],
    ['a name that is no word', { reminders: [reminder({ name: 'T−30' })] }, 'reminders'],
    ['a follow-up without data', { followUps: [{ name: 'renewal', daysBefore: '=1', process: 'card' }] }, 'followUps'],
    ['an end that is more than a notice and a message', { end: { notice: 'over', status: 'ended' } }, 'end'],
    ['an end at which nothing happens', { end: {} }, 'end'],
    ['fields that are no list', { exclusive: 'diseaseCode' }, 'exclusive'],
  ])('is refused with %s', (_what, change, reason) => {
    expect(parseRecordKind({ ...KIND, ...change })).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});
