import { type Scenario } from '#scenarios';
import { playProcess } from './play-process';
import { END, issue, review, SMALL, smallScenario } from './testing/small-process';

const PASSED: Scenario = {
  ...smallScenario([review('pass'), issue({ number: '9999012026000001' }), END]),
  expect: {
    outcome: 'passed',
    path: ['start', 'review', 'judge', 'judged', 'issue', 'end', 'yes'],
    notices: [],
    dueDates: { review: '2026-03-09' },
    records: [{ kind: 'paper', number: '9999012026000001', status: 'ended', startsOn: '2026-03-02', endsOn: '2026-03-02' }],
  },
};
const REFUSED: Scenario = {
  ...smallScenario([review('refuse')]),
  name: 'Refused',
  expect: { outcome: 'refused', path: ['start', 'review', 'judge', 'judged', 'no'], notices: [], dueDates: {} },
};

async function tellOf(...scenarios: readonly Scenario[]): Promise<{ whole: boolean; lines: string[] }> {
  const stories = scenarios.map((scenario, index) => [`scenarios/${String(index)}.json`, JSON.stringify(scenario)]);
  const lines: string[] = [];
  const whole = await playProcess(
    { ...SMALL, files: { ...SMALL.files, ...Object.fromEntries(stories) } },
    { tell: (line) => lines.push(line) },
  );
  return { whole, lines };
}

describe('playing a process', () => {
  it('is whole where every story passes and everything is touched', async () => {
    const { whole, lines } = await tellOf(PASSED, REFUSED);
    expect(lines).toEqual([
      'small: 2 stories',
      '  passed  Passed',
      '  passed  Refused',
      '  2 passed, 0 broken',
      '  nodes touched: 8 of 8',
      '  flows touched: 7 of 7',
      '  decisions touched: 2 of 2',
      '  lapses touched: 0 of 0',
      '  documents touched: 0 of 0',
      '  notices touched: 0 of 0',
      '  records touched: 2 of 2',
      '  publicities touched: 0 of 0',
      '  department-messages touched: 0 of 0',
    ]);
    expect(whole).toBe(true);
  });

  it('is not whole where something is left untouched, and names it', async () => {
    const { whole, lines } = await tellOf(PASSED);
    expect(lines.filter((line) => line.includes('not touched'))).toEqual([
      '          not touched: node no',
      '          not touched: flow judged-no',
      '          not touched: decision verdict#2',
    ]);
    expect(whole).toBe(false);
  });

  it('names the file and the step of a story that breaks, and what ended otherwise', async () => {
    const misled = { ...REFUSED, expect: { ...REFUSED.expect, outcome: 'passed' } };
    const stuck = { ...REFUSED, name: 'Stuck', steps: [review('perhaps')] };
    const { whole, lines } = await tellOf(PASSED, misled, stuck);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  BROKEN  Refused (scenarios/1.json)',
        '          the outcome should be passed, and is refused',
        '  BROKEN  Stuck (scenarios/2.json)',
        expect.stringContaining('step 1 (complete at 2026-03-02T10:00:00+08:00): success was expected, and form-invalid'),
        '  1 passed, 2 broken',
      ]),
    );
    expect(whole).toBe(false);
  });

  it('is not whole without a story', async () => {
    expect((await tellOf()).whole).toBe(false);
  });
});
