import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PersonId } from '#contract';
import { receiveRoster, workRoster } from '#rosters';
import { type Cell, writeCsv, writeXlsx } from '#sheets';
import { closeStore, findRoster, migrate, openStore, parseKeyring, putOrganisation, putRosterKind, queryStore, type Store } from '#store';
import { ALLOWANCE, sampleNumber } from '../../../libs/rosters/src/testing/sample-kind';
import { withBenchDatabase } from '../bench-database';

const ROWS = 100_000;
const NOON = new Date('2026-03-02T04:00:00Z');
const CLERK = '0190a0a0-0000-7000-8000-000000000001' as PersonId;
const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** People `from` to `to` on a list, each tenth in another class than `shift` says. */
function* lines(from: number, to: number, shift: number): Generator<readonly Cell[]> {
  yield ['姓名', '身份证号', '类别'];
  for (let n = from; n < to; n += 1) yield [`参保人${String(n)}`, sampleNumber(n), (n + shift) % 100 === 0 ? '特困' : '农村低保'];
}

async function bytesOf(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** `npm run bench -- rosters`: seconds from a file of 100,000 people to tags that hold, first, next month and again, by CSV and XLSX. */
export async function benchRosters(): Promise<object> {
  return withBenchDatabase(async (url) => {
    const folder = mkdtempSync(join(tmpdir(), 'huiban-bench-rosters-'));
    const store = await openStore({ url, poolSize: 4, keyring: parseKeyring(`1:${key(1)}`, key(3)) });
    try {
      await migrate(store);
      await putOrganisation(store, { id: ALLOWANCE.organisation, kind: 'department', name: '民政局', region: '999901' });
      await putRosterKind(store, { id: ALLOWANCE.id, region: '999901', organisationId: ALLOWANCE.organisation, content: ALLOWANCE });
      const desk = { store, folder };
      const first = await send(desk, 1, await bytesOf(writeCsv(lines(0, ROWS, 0), 'gb18030')));
      await queryStore(store, { text: NAME_PEOPLE });
      const nextMonth = await send(desk, 2, await bytesOf(writeCsv(lines(1_000, ROWS + 1_000, 1))));
      const asXlsx = await send(desk, 3, await bytesOf(writeXlsx(lines(1_000, ROWS + 1_000, 1))));
      return { rows: ROWS, first, nextMonth, againAsXlsx: asXlsx };
    } finally {
      await closeStore(store);
      rmSync(folder, { recursive: true });
    }
  });
}

/** Twenty thousand open cases, each naming somebody on the list. */
const NAME_PEOPLE = `WITH named AS (
    SELECT gen_random_uuid() AS id, identity_number_hash, row_number() OVER () AS n FROM identity_tags WHERE replaced_at IS NULL LIMIT 20000),
  opened AS (
    INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT id, 'N' || n, 'relief', '\\x01', '999901', 'county', '', 'open', 1, '2026-01-01Z', '2026-01-01Z', '\\x00' FROM named)
  INSERT INTO case_people (case_id, identity_number_hash) SELECT id, identity_number_hash FROM named`;

interface Desk {
  readonly store: Store;
  readonly folder: string;
}

async function send(desk: Desk, month: number, content: Buffer): Promise<object> {
  const id = `0190a0a0-0000-7000-8000-00000000000${String(month)}`;
  const begun = performance.now();
  const asOf = `2026-0${String(month)}-01`;
  await receiveRoster(desk, { id, kind: ALLOWANCE, region: '999901', asOf, badRows: 'skip', content, by: CLERK, at: NOON });
  const seconds: Record<string, number> = {};
  for (let more = true, since = performance.now(); more; since = performance.now()) {
    const state = (await findRoster(desk.store, id))?.state ?? 'received';
    more = await workRoster(desk, id, { enough: () => true, now: () => Promise.resolve(NOON), afterLetters: () => undefined });
    seconds[state] = (seconds[state] ?? 0) + (performance.now() - since) / 1_000;
  }
  const roster = await findRoster(desk.store, id);
  const bySteps = Object.fromEntries(Object.entries(seconds).map(([step, spent]) => [step, rounded(spent)]));
  const total = rounded((performance.now() - begun) / 1_000);
  return { bytes: content.byteLength, state: roster?.state, counts: roster?.counts, casesTold: roster?.toldCases, seconds: total, bySteps };
}

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;
