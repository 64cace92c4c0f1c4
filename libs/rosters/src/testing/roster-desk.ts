import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IdentityTag, type OrganisationId, type PersonId } from '#contract';
import { findRoster, identityHash, listIdentityTags, putOrganisation, putRosterKind, queryStore, type Roster, type Store } from '#store';
import { createTestStore, dropTestStore } from '../../../store/src/testing/create-test-store';
import { receiveRoster, type RosterKind, workRoster } from '../index';
import { ALLOWANCE, sampleNumber } from './sample-kind';

/** Noon of a working day in Shanghai. */
export const NOON = new Date('2026-03-02T04:00:00Z');
/** Whoever sends in the rosters of these tests. */
export const CLERK = '0190a0a0-0000-7000-8000-000000000001' as PersonId;

/** A line of a sample: the number of the person, the class, the first day. */
export type Line = readonly [n: number, tag?: string, from?: string];

/** A file of these lines; the header is its line 1. */
export const fileOf = (lines: readonly Line[]): string =>
  [
    '姓名,身份证号,类别,认定日期',
    ...lines.map(([n, tag = '农村低保', from = '']) => `人${String(n)},${sampleNumber(n)},${tag},${from}`),
  ].join('\n');

interface Sending {
  readonly asOf?: string;
  readonly kind?: Partial<RosterKind>;
  readonly badRows?: 'skip' | 'refuse';
}

/** Where rosters are sent in and worked on until they rest. */
export interface RosterDesk {
  readonly store: Store;
  /** How often letters to cases were announced. */
  letters: number;
  send(file: string | Buffer, sending?: Sending): Promise<Roster>;
  work(id: string): Promise<Roster>;
  /** What holds for the n-th person on a day. */
  tagsOf(n: number, on?: string): Promise<readonly (readonly [IdentityTag, string, string | undefined])[]>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A desk on a schema and in a folder of its own. */
export async function openRosterDesk(): Promise<RosterDesk> {
  const store = await createTestStore();
  const folder = mkdtempSync(join(tmpdir(), 'huiban-rosters-'));
  const place = { store, folder };
  await putOrganisation(store, { id: 'civil-affairs' as OrganisationId, kind: 'department', name: '民政局', region: '340321' });
  let serial = 0;
  const desk: RosterDesk = {
    store,
    letters: 0,
    async send(file, { asOf = '2026-03-01', kind: change = {}, badRows = 'skip' } = {}) {
      const kind = { ...ALLOWANCE, ...change };
      await putRosterKind(store, { id: kind.id, region: '340321', organisationId: kind.organisation, content: kind });
      const id = `0190a0a0-0000-7000-8000-${(serial += 1).toString().padStart(12, '0')}`;
      await receiveRoster(place, { id, kind, region: '340321', asOf, badRows, content: Buffer.from(file), by: CLERK, at: NOON });
      return desk.work(id);
    },
    async work(id) {
      const afterLetters = (): void => {
        desk.letters += 1;
      };
      while (await workRoster(place, id, { enough: () => true, now: () => Promise.resolve(NOON), afterLetters }));
      const roster = await findRoster(store, id);
      if (roster === undefined) throw new Error('no roster');
      return roster;
    },
    async tagsOf(n, on = '2026-03-05') {
      const tags = await listIdentityTags(store, [identityHash(store, sampleNumber(n))], on);
      return tags.map(({ tag, from, until }) => [tag, from, until] as const);
    },
    async clear() {
      await queryStore(store, { text: 'TRUNCATE rosters, roster_kinds, roster_rows, identity_tags, case_people, cases, outbox CASCADE' });
    },
    async close() {
      await dropTestStore(store);
      rmSync(folder, { recursive: true });
    },
  };
  return desk;
}
