import { listUntouched } from './list-untouched';
import { type Played } from './play-scenario';
import { type RecordLife } from './tell-record-events';

const KIND = {
  reminders: [{ name: 'month' }],
  followUps: [{ name: 'renewal' }],
  endNotice: 'licence-ended',
  continuesDuringFollowUp: true,
};
const DEFINITION = {
  graph: { nodes: {}, flows: {}, clocks: {} },
  notices: new Map(),
  documents: new Map(),
  publicities: new Map(),
  departmentMessages: new Map(),
  records: new Map<string, object>([
    ['licence', KIND],
    ['ban', { reminders: [], followUps: [], continuesDuringFollowUp: false }],
  ]),
};
const FILES = { processId: 'licence', files: {} };

const played = (...recordLives: readonly RecordLife[]): Played =>
  ({
    definition: DEFINITION,
    path: [],
    flows: [],
    notices: [],
    documents: [],
    departmentMessages: [],
    decided: new Set(),
    lapsed: new Set(),
    recordLives,
  }) as unknown as Played;

const at = (event: string, came: RecordLife['events'][number]['came']): RecordLife['events'][number] => ({
  record: '1',
  event,
  on: '2026-03-02',
  came,
});
const LICENCE = { kind: 'licence', issued: false, ended: false, events: [] };

describe('the coverage of records', () => {
  it('wants of each kind that it is issued and ends, and what its file names', async () => {
    expect(await listUntouched(FILES, [played()])).toEqual([
      'record licence issued',
      'record licence reminder:month',
      'record licence follow-up:renewal',
      'record licence continued',
      'record licence ended by its last day',
      'record ban issued',
      'record ban ended',
    ]);
  });

  it('is whole where stories together have told, opened, continued and ended them', async () => {
    const events = [at('reminder:month', 'told'), at('follow-up:renewal', 'opened'), at('end', 'continued'), at('end', 'ended')];
    const stories = [played({ ...LICENCE, issued: true }), played({ ...LICENCE, ended: true, events })];
    expect(await listUntouched(FILES, [...stories, played({ kind: 'ban', issued: true, ended: true, events: [] })])).toEqual([]);
  });

  it('does not take the end by a case for the last day of a kind whose last day tells somebody', async () => {
    const untouched = await listUntouched(FILES, [played({ ...LICENCE, issued: true, ended: true })]);
    expect(untouched).toContain('record licence ended by its last day');
  });

  it('does not take a record that stood before for one that was issued', async () => {
    expect(await listUntouched(FILES, [played(LICENCE)])).toContain('record licence issued');
  });
});
