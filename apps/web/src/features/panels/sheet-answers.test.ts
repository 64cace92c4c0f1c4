import { emptyTasks, filledTasks, fillRest } from './sheet-answers';

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
});
