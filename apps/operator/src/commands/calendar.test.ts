import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cases, type Outcome, type ReplannedStart } from '#cases';
import { importCalendarFile, replanRegion } from './calendar';

const DONE = { ok: true, repeated: false, seq: 3, opened: [], closed: [], caseClosed: false } as const;
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  a: {
    ...DONE,
    replanned: {
      moved: [{ what: 'clock', element: 'limit', from: '2026-03-30T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' }],
      unplanned: ['late'],
    },
  },
  b: { ...DONE, replanned: { moved: [], unplanned: [] } },
  c: { ok: false, code: 'case-closed' },
  d: { ok: false, code: 'unpublished-year', reason: 'limit: the working days of 2027 are not published' },
};
const STARTS: readonly ReplannedStart[] = [
  {
    processId: 'yearly',
    region: '999901',
    kind: 'moved',
    date: { what: 'timer', element: 'start', from: '2026-03-09T16:00:00.000Z', to: '2026-03-10T16:00:00.000Z' },
  },
];
const open = Object.keys(OUTCOMES).map((caseId) => ({ caseId, number: `number-${caseId}` }));
const asked: unknown[] = [];
const cases = {
  listOpenCasesOfRegion: (region: string, { after }: { after?: string }) => {
    asked.push([region, after]);
    return Promise.resolve(open.filter(({ caseId }) => caseId > (after ?? '')).slice(0, 3));
  },
  advance: (caseId: string) => Promise.resolve(OUTCOMES[caseId]),
  replanStartTimers: () => Promise.resolve(STARTS),
  importCalendar: (json: unknown) =>
    Promise.resolve(
      (json as { year: number }).year === 2027 ? { ok: false, faults: [{ en: 'one fault' }, { en: 'another' }] } : { ok: true },
    ),
} as unknown as Cases;

describe('replanning a region', () => {
  it('prints each moved date with its case, what stays and what is refused, and counts them', async () => {
    const lines: string[] = [];
    const done = await replanRegion({ cases }, '9999', (line) => lines.push(line));
    expect(done).toEqual({ cases: 4, moved: 2, unplanned: 1, refused: 1 });
    expect(asked).toEqual([
      ['9999', undefined],
      ['9999', 'c'],
      ['9999', 'd'],
    ]);
    expect(lines.filter((line) => !line.startsWith('Replanning'))).toEqual([
      'yearly in 999901  start timer start: 2026-03-09 → 2026-03-10',
      'number-a  end of clock limit: 2026-03-30 → 2026-03-31',
      'number-a  late: stays, since nobody kept how its date came about',
      'number-d  refused: unpublished-year limit: the working days of 2027 are not published',
    ]);
  });
});

describe('importing a calendar file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says everything that is wrong with it, and with a file that is no JSON', async () => {
    const file = join(folder, '2027.json');
    writeFileSync(file, '{"year":2027}');
    await expect(importCalendarFile({ cases }, file)).rejects.toMatchObject({
      message: expect.stringMatching(/one fault\n +another$/) as string,
    });
    writeFileSync(file, '{');
    await expect(importCalendarFile({ cases }, file)).rejects.toMatchObject({
      message: expect.stringContaining('cannot be read') as string,
    });
  });
});
