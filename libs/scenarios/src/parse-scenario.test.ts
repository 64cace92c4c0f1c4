import { parseScenario } from './parse-scenario';
import { smallScenario } from '../../../test/scenarios/testing/small-process';

const read = (scenario: object) => () => parseScenario('story.json', JSON.stringify(scenario));
const step = { at: '2026-03-02T10:00:00+08:00', by: 'reviewer', do: 'complete', element: 'review', data: {} };

it('tells of what is no JSON at all', () => {
  expect(() => parseScenario('story.json', '{')).toThrow(
    expect.objectContaining({ code: 'unreadable-scenario', faults: [expect.objectContaining({ kind: 'no-json' })] }),
  );
});

describe('reading a scenario', () => {
  it('takes a file whose parts are all there', () => {
    expect(read(smallScenario())()).toMatchObject({ name: 'Passed' });
  });

  it.each([
    ['a misspelt key', { ...smallScenario(), storry: '' }, 'the file may not have "storry"'],
    ['a missing part', { ...smallScenario(), expect: {} }, 'expect has no "outcome"'],
    ['a part that is no object', { ...smallScenario(), case: [] }, 'case must be an object'],
    ['a step of no known kind', { ...smallScenario(), steps: [{ ...step, do: 'dream' }] }, 'step 1: "do" must be one of complete, claim'],
    ['half of its Chinese', { ...smallScenario(), zh: { name: '通过' } }, 'zh has no "story"'],
    ['a misspelt key of a step', { ...smallScenario(), steps: [{ ...step, refusd: 'separated' }] }, 'step 1: it may not have "refusd"'],
    ['somebody who is not of the cast', { ...smallScenario(), steps: [{ ...step, by: 'nobody' }] }, '"nobody" is not among the people'],
    ['a step before the one before it', { ...smallScenario(), steps: [{ ...step, at: '2026-01-01T00:00:00Z' }] }, 'step 1: "at" must be'],
    [
      'a step that holds another kind of thing',
      { ...smallScenario(), steps: [{ ...step, data: 'none' }] },
      'step 1: "data" must be an object',
    ],
    [
      'somebody without posts',
      { ...smallScenario(), people: { ...smallScenario().people, extra: { name: '张三' } } },
      'people.extra has no "posts"',
    ],
    ['an unreadable instant', { ...smallScenario(), steps: [{ ...step, at: 'tomorrow' }] }, 'step 1: "at" must be'],
  ])('refuses %s and says where', (_what, scenario, reason) => {
    expect(read(scenario)).toThrow(expect.objectContaining({ code: 'unreadable-scenario', message: expect.stringContaining(reason) }));
  });
});
