import { changedSince, closedMeanwhile, emptyTasks, filledTasks, fillRest, withoutTasks } from './sheet-answers';

const schema = { type: 'object', required: ['meets', 'reason'], properties: { meets: { type: 'boolean' }, reason: { type: 'string' } } };
const TASKS = ['a', 'b', 'c'];
const answers = { a: { meets: true, reason: '符合' }, b: { meets: false } };

describe('answers of a sheet', () => {
  it('are handed in only where they are complete', () => {
    expect(filledTasks(TASKS, answers, { schema, language: 'zh' })).toEqual(['a']);
  });

  it('are filled in where there is none, and no line that was begun is touched', () => {
    expect(emptyTasks(TASKS, answers)).toEqual(['c']);
    expect(fillRest(TASKS, answers, { meets: true, reason: '同上' })).toEqual({ c: { meets: true, reason: '同上' } });
  });

  it('are saved where they were not saved so before', () => {
    expect(changedSince({ a: answers.a, b: {} }, answers)).toEqual([['b', answers.b]]);
  });

  it('are forgotten with what was handed in, and stay as they are where none of them was', () => {
    expect(withoutTasks(answers, ['a', 'c'])).toEqual({ b: answers.b });
    expect(withoutTasks(answers, ['c'])).toBe(answers);
  });

  it('are shown of lines that others closed, and not of those that wait or were handed in', () => {
    const seen = TASKS.map((task) => ({ task }));
    expect(closedMeanwhile(seen, new Set(['b']), answers)).toEqual([{ task: 'a' }]);
  });
});
