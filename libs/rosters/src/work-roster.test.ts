import fc from 'fast-check';
import { identityHash, listTagHistory, queryStore } from '#store';
import { fileOf, openRosterDesk, type RosterDesk } from './testing/roster-desk';
import { sampleNumber } from './testing/sample-kind';

let desk: RosterDesk;
beforeAll(async () => {
  desk = await openRosterDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.clear());

describe('a snapshot', () => {
  it('gives everybody on it the tag of the class, from the day of which it tells', async () => {
    expect(await desk.send(fileOf([[1], [2, '特困', '2026-02-01']]))).toMatchObject({ state: 'done', counts: { added: 2 } });
    expect(await desk.tagsOf(1)).toEqual([['subsistence-allowance-person', '2026-03-01', undefined]]);
    expect(await desk.tagsOf(2)).toEqual([['extreme-poverty-person', '2026-02-01', undefined]]);
    expect(await desk.tagsOf(1, '2026-02-28')).toEqual([]);
  });

  it('changes nothing when it comes again', async () => {
    await desk.send(fileOf([[1], [2]]));
    const before = await queryStore(desk.store, { text: 'SELECT * FROM identity_tags ORDER BY id' });
    expect(await desk.send(fileOf([[2], [1]]), { asOf: '2026-04-01' })).toMatchObject({ state: 'done', counts: { unchanged: 2 } });
    expect((await queryStore(desk.store, { text: 'SELECT * FROM identity_tags ORDER BY id' })).rows).toEqual(before.rows);
  });

  it('ends the tag of who is on it no longer, with the day before', async () => {
    await desk.send(fileOf([[1], [2]]));
    expect(await desk.send(fileOf([[1]]), { asOf: '2026-04-01' })).toMatchObject({ counts: { unchanged: 1, left: 1 } });
    expect(await desk.tagsOf(2, '2026-03-31')).toEqual([['subsistence-allowance-person', '2026-03-01', '2026-03-31']]);
    expect(await desk.tagsOf(2, '2026-04-01')).toEqual([]);
  });

  it('takes in who returns, with the days between left out', async () => {
    await desk.send(fileOf([[1], [2]]));
    await desk.send(fileOf([[1]]), { asOf: '2026-04-01' });
    expect(await desk.send(fileOf([[1], [2]]), { asOf: '2026-05-01' })).toMatchObject({ counts: { unchanged: 1, added: 1 } });
    expect(await desk.tagsOf(2, '2026-04-15')).toEqual([]);
    expect(await desk.tagsOf(2, '2026-05-01')).toEqual([['subsistence-allowance-person', '2026-05-01', undefined]]);
  });

  it('ends one class where it begins another', async () => {
    await desk.send(fileOf([[1]]));
    expect(await desk.send(fileOf([[1, '特困']]), { asOf: '2026-04-01' })).toMatchObject({ counts: { changed: 1 } });
    expect(await desk.tagsOf(1, '2026-03-31')).toEqual([['subsistence-allowance-person', '2026-03-01', '2026-03-31']]);
    expect(await desk.tagsOf(1, '2026-04-01')).toEqual([['extreme-poverty-person', '2026-04-01', undefined]]);
  });

  it('keeps what was known before', async () => {
    await desk.send(fileOf([[1, '农村低保', '2026-01-01']]));
    await desk.send(fileOf([[1, '农村低保', '2026-02-01']]), { asOf: '2026-04-01' });
    const history = await listTagHistory(desk.store, identityHash(desk.store, sampleNumber(1)), { limit: 10 });
    expect(history.map(({ from, replacedAt }) => [from, replacedAt !== undefined])).toEqual([
      ['2026-02-01', false],
      ['2026-01-01', true],
    ]);
  });

  it('leaves alone what another roster says of the same people', async () => {
    await desk.send(fileOf([[1]]), { kind: { id: 'monitored' } });
    await desk.send(fileOf([[1, '特困'], [2]]));
    await desk.send(fileOf([[2]]), { asOf: '2026-04-01' });
    expect(await desk.tagsOf(1, '2026-04-02')).toEqual([['subsistence-allowance-person', '2026-03-01', undefined]]);
  });

  it('is refused where a later one was applied', async () => {
    await desk.send(fileOf([[1]]), { asOf: '2026-04-01' });
    expect(await desk.send(fileOf([[2]]), { asOf: '2026-03-31' })).toMatchObject({ state: 'refused', refusal: 'roster-outdated' });
    expect(await desk.tagsOf(2)).toEqual([]);
  });

  it('may be corrected on its day', async () => {
    await desk.send(fileOf([[1]]));
    expect(await desk.send(fileOf([[2]]))).toMatchObject({ state: 'done', counts: { added: 1, left: 1 } });
    expect(await desk.tagsOf(1)).toEqual([]);
  });
});

describe('additions', () => {
  it('end nothing', async () => {
    const kind = { mode: 'additions' } as const;
    await desk.send(fileOf([[1]]), { kind });
    expect(await desk.send(fileOf([[2]]), { kind })).toMatchObject({ counts: { added: 1 } });
    expect(await desk.tagsOf(1)).toHaveLength(1);
  });
});

describe('snapshots one after the other', () => {
  it('come to what the last one says', async () => {
    const snapshot = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('农村低保', '特困')), {
      selector: ([n]) => n,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(snapshot, { minLength: 1, maxLength: 4 }), async (snapshots) => {
        await desk.clear();
        for (const [index, lines] of snapshots.entries())
          await desk.send(fileOf(lines), { asOf: `2026-03-${String(index + 1).padStart(2, '0')}` });
        const last = snapshots.at(-1) ?? [];
        for (const n of [1, 2, 3, 4, 5, 6]) {
          const line = last.find(([each]) => each === n);
          const expected = line === undefined ? [] : [line[1] === '特困' ? 'extreme-poverty-person' : 'subsistence-allowance-person'];
          expect((await desk.tagsOf(n, '2026-03-31')).map(([tag]) => tag)).toEqual(expected);
        }
      }),
      { numRuns: 15 },
    );
  });
});
