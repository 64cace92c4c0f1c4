import { playVectors } from '#scenarios';
import { SMALL } from './testing/small-process';

const vector = (change: object = {}): object => ({
  name: 'a pass',
  decision: 'verdict',
  region: '999901',
  on: '2026-03-02',
  given: { review: { decision: 'pass' } },
  expect: 'passed',
  ...change,
});
const play = (...vectors: readonly object[]) =>
  playVectors({ ...SMALL, files: { ...SMALL.files, 'vectors/verdict.json': JSON.stringify(vectors) } });

describe('the vectors of a process', () => {
  it('are met where every decision comes to what they say, and touch its rows', async () => {
    expect(await play(vector())).toEqual({ count: 1, faults: [], decided: new Set(['verdict', 'verdict#1']) });
  });

  it('name what should have come, and what came', async () => {
    expect((await play(vector({ expect: 'refused' }))).faults).toEqual([
      'a pass (vectors/verdict.json): it should be "refused", and is "passed"',
    ]);
  });

  it('name why no result came', async () => {
    const { faults } = await play(vector({ given: { review: { decision: 'perhaps' } } }));
    expect(faults).toEqual([expect.stringContaining('no row matches')]);
  });

  it.each([{ decision: 1 }, { on: undefined }, { expected: 1 }])('cannot be read with %j', async (change) => {
    await expect(play(vector(change))).rejects.toMatchObject({ code: 'unreadable-scenario' });
  });
});
