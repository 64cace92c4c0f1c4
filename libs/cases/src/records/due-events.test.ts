import { type CaseId, type OrganisationId, type PersonId, type RecordId } from '#contract';
import { createEvaluator } from '#decisions';
import { type RecordEventView } from '#store';
import { parseRecordKind } from '../definition/parse-record-kind';
import { placeEvents, wantedEvents } from './due-events';

const ID = '0190a000-0000-7000-8000-000000000001' as RecordId;
const RECORD = {
  id: ID,
  kind: 'card',
  region: '999901',
  organisationId: 'county' as OrganisationId,
  number: 'N1',
  subject: { person: ID as unknown as PersonId },
  status: 'active',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  inGrace: false,
  caseId: ID as unknown as CaseId,
  issuedAt: new Date('2026-03-01Z'),
  changedAt: new Date('2026-03-01Z'),
  entries: 1,
} as const;

const parsed = parseRecordKind({
  name: '证',
  subject: 'person',
  series: '=case.region',
  form: 'card',
  reminders: [{ name: 'soon', daysBefore: '=parameters.soon', notice: 'soon' }],
  followUps: [{ name: 'renewal', daysBefore: '=180', process: 'card', data: '={}' }],
});
const kind = parsed.ok ? parsed.value : undefined;
const wantedWith = (parameters: { readonly soon: number | string }, record: Partial<typeof RECORD> | object = {}) =>
  wantedEvents(createEvaluator(), kind && { kind, parameters }, { record: { ...RECORD, ...record }, content: {} });

const kept = (event: string, dueOn: string, more: Partial<RecordEventView> = {}): RecordEventView => ({
  recordId: ID,
  event,
  dueOn,
  forEnd: '2027-02-28',
  ...more,
});

describe('what a rule wants of a record', () => {
  it('is its end on the day after its last, and what its kind tells and opens before', () => {
    expect(wantedWith({ soon: 30 })).toEqual({
      ok: true,
      events: [
        { event: 'end', dueOn: '2027-03-01' },
        { event: 'reminder:soon', dueOn: '2027-01-29' },
        { event: 'follow-up:renewal', dueOn: '2026-09-01' },
      ],
    });
  });

  it.each([
    ['has no last day', { endsOn: undefined }],
    ['is over', { status: 'ended' }],
  ])('is nothing where the record %s', (_what, record) => {
    expect(wantedWith({ soon: 30 }, record)).toEqual({ ok: true, events: [] });
  });

  it('is its end alone where no version of the region has its kind any more', () => {
    expect(wantedEvents(createEvaluator(), undefined, { record: RECORD, content: {} })).toEqual({
      ok: true,
      events: [{ event: 'end', dueOn: '2027-03-01' }],
    });
  });

  it.each([-1, 1.5, '30'])('cannot be reckoned with %j days', (soon) => {
    expect(wantedWith({ soon })).toMatchObject({ ok: false });
  });
});

describe('placing events', () => {
  const place = (
    wanted: readonly [event: string, dueOn: string][],
    given: { readonly kept?: readonly RecordEventView[]; readonly today?: string },
    record = {},
  ) => {
    const { eventsPlaced, eventsDropped } = placeEvents(
      { ...RECORD, ...record },
      { wanted: wanted.map(([event, dueOn]) => ({ event, dueOn })), kept: given.kept ?? [], today: given.today ?? '2026-03-02' },
    );
    return [eventsPlaced.map(({ event, dueOn }) => [event, dueOn]), eventsDropped.map(({ event }) => event)];
  };

  it('leaves out of a new record what would have been told before it', () => {
    expect(
      place(
        [
          ['reminder:soon', '2026-03-01'],
          ['end', '2027-03-01'],
        ],
        {},
      ),
    ).toEqual([[['end', '2027-03-01']], []]);
  });

  it('changes nothing where nothing moves', () => {
    expect(place([['end', '2027-03-01']], { kept: [kept('end', '2027-03-01')] })).toEqual([[], []]);
  });

  it('has happen today what a new rule moves behind today', () => {
    expect(place([['reminder:soon', '2026-02-01']], { kept: [kept('reminder:soon', '2026-05-01')] })).toEqual([
      [['reminder:soon', '2026-03-02']],
      [],
    ]);
  });

  it('leaves on its day what was due already', () => {
    expect(place([['reminder:soon', '2026-02-01']], { kept: [kept('reminder:soon', '2026-02-20')] })).toEqual([[], []]);
  });

  it('does not repeat what was done for the same last day', () => {
    const done = kept('reminder:soon', '2026-04-01', { doneAt: new Date('2026-04-01Z') });
    expect(place([['reminder:soon', '2026-05-01']], { kept: [done] })).toEqual([[], []]);
  });

  it('begins anew what was done for an earlier last day', () => {
    const done = kept('reminder:soon', '2026-04-01', { doneAt: new Date('2026-04-01Z'), forEnd: '2026-05-01' });
    expect(place([['reminder:soon', '2027-01-29']], { kept: [done] })).toEqual([[['reminder:soon', '2027-01-29']], []]);
  });

  it('drops what is wanted no more and keeps what was done', () => {
    const done = kept('reminder:old', '2026-02-01', { doneAt: new Date('2026-02-01Z') });
    expect(place([['end', '2027-03-01']], { kept: [done, kept('reminder:soon', '2026-05-01')] })).toEqual([
      [['end', '2027-03-01']],
      ['reminder:soon'],
    ]);
  });

  it('leaves the end of a record in grace where it was put off to', () => {
    expect(place([['end', '2027-03-01']], { kept: [kept('end', '2027-03-09')], today: '2027-03-08' }, { inGrace: true })).toEqual([[], []]);
  });
});
