import { faultLine, faultsOf, listUntouched, type Played, playScenario, type Scenario, type Step } from '#scenarios';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../libs/cases/src/testing/asking-process';
import { review, smallScenario } from './testing/small-process';

const answer = (change: object = {}): Step =>
  ({
    at: '2026-03-02T09:30:00+08:00',
    do: 'answer',
    organisation: CIVIL_AFFAIRS,
    message: 'check',
    data: { result: 'yes' },
    ...change,
  }) as Step;

async function play(...steps: readonly Step[]): Promise<Played> {
  const story = smallScenario(steps);
  const scenario: Scenario = { ...story, organisations: [CIVIL_AFFAIRS], start: { ...story.start, data: APPLICATION } };
  const store = await createTestStore();
  try {
    return await playScenario(store, { process: ASKING }, scenario);
  } finally {
    await dropTestStore(store);
  }
}

describe('a story in which a department answers', () => {
  it('tells whom it asked and what became of that', async () => {
    const played = await play(answer(), review('pass'));
    expect(played.departmentMessages).toEqual([{ message: 'check', to: CIVIL_AFFAIRS, status: 'answered' }]);
    expect(played.path).toEqual(['start', 'ask', 'wait', 'review', 'done']);
    const expected = { outcome: 'completed', path: played.path, notices: [], dueDates: {}, departmentMessages: [] };
    expect(faultsOf(expected, played).map(faultLine)).toContainEqual(
      expect.stringContaining('department messages, number 1, should be nothing'),
    );
    expect(await listUntouched(ASKING, [played])).not.toContain('department-message check');
  });

  it('may have an answer refused, and names the code where it is not', async () => {
    await expect(play(answer(), answer({ refused: 'request-answered' }), review('pass'))).resolves.toBeDefined();
    await expect(play(answer({ refused: 'request-closed' }))).rejects.toMatchObject({ code: 'story-broken' });
  });
});
