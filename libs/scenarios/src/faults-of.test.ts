import { faultLine } from './say-fault';
import { faultsOf } from './faults-of';
import { type Played } from './play-scenario';

const PLAYED = {
  outcome: 'passed',
  path: ['start', 'review', 'yes'],
  notices: [{ notice: 'passed', to: ['applicant'] }],
  dueDates: { review: '2026-03-09', other: '2026-03-10' },
  records: [],
  recordLives: [],
  payments: [],
  documents: [],
  departmentMessages: [],
  incidents: [],
  audit: { ok: true, entries: 3 },
} as unknown as Played;

const EXPECTED = {
  outcome: 'passed',
  path: ['start', 'review', 'yes'],
  notices: [{ notice: 'passed', to: ['applicant'] }],
  dueDates: { review: '2026-03-09' },
};

const linesOf = (...given: Parameters<typeof faultsOf>): readonly string[] => faultsOf(...given).map(faultLine);

describe('the faults of a play', () => {
  it('are none where it kept to the story, whatever else was due', () => {
    expect(linesOf(EXPECTED, PLAYED)).toEqual([]);
  });

  it('tell what was expected and what came, of a list the first place only', () => {
    const expected = { ...EXPECTED, outcome: 'refused', path: ['start', 'check', 'no', 'end'], dueDates: { review: '2026-03-10' } };
    expect(linesOf(expected, PLAYED)).toEqual([
      'the outcome should be refused, and is passed',
      'path, number 2, should be check, and is review',
      'the last day of review should be 2026-03-10, and is 2026-03-09',
    ]);
  });

  it('name a document that was not written so, and what it does not say', () => {
    const documents = [{ document: 'acceptance', number: '慢认受〔2026〕1号', texts: ['受理通知书', '张三：'] }];
    const played = { ...PLAYED, documents } as unknown as Played;
    const told = { document: 'acceptance', number: '慢认受〔2026〕1号', says: ['张三', '二十日'] };
    expect(linesOf({ ...EXPECTED, documents: [told] }, played)).toEqual(['document number 1, acceptance, should say "二十日"']);
    expect(linesOf(EXPECTED, played)).toEqual([
      'documents, number 1, should be nothing, and is {"document":"acceptance","number":"慢认受〔2026〕1号"}',
    ]);
    expect(linesOf({ ...EXPECTED, documents: [{ ...told, says: [], status: 'revoked' }] }, played)).toHaveLength(1);
  });

  it('name what fell due of a record and was not told of, in the order of the days', () => {
    const happened = [
      { record: '协1', event: 'end', on: '2027-05-01', came: 'ended' },
      { record: '协1', event: 'reminder:month', on: '2027-04-01', came: 'told' },
    ] as const;
    const played = { ...PLAYED, recordLives: [{ kind: 'licence', issued: true, ended: true, events: happened }] };
    expect(linesOf({ ...EXPECTED, recordEvents: happened.toReversed() }, played)).toEqual([]);
    expect(linesOf(EXPECTED, played)).toEqual([`record events, number 1, should be nothing, and is ${JSON.stringify(happened[1])}`]);
  });

  it('include notices that were not sent, open incidents and a broken trail', () => {
    const played = { ...PLAYED, notices: [], incidents: ['wrong-type review'], audit: { ok: false } } as unknown as Played;
    expect(linesOf(EXPECTED, played)).toEqual([
      'notices, number 1, should be {"notice":"passed","to":["applicant"]}, and is nothing',
      'an incident stayed open: wrong-type review',
      'the audit trail is not whole',
    ]);
  });
});
