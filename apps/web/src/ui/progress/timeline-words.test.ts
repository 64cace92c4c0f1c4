import { timelineWords } from './timeline-words';

describe('timelineWords', () => {
  it('says what was done at which step, in both languages', () => {
    expect(timelineWords('task-completed', '初审', 'zh')).toBe('办结“初审”');
    expect(timelineWords('task-completed', '初审', 'en')).toBe('Completed “初审”');
  });

  it('says of a kind it does not know that something changed, and never the kind', () => {
    expect(timelineWords('quantum-leapt', '', 'zh')).toBe('办件有变动');
    expect(timelineWords('quantum-leapt', '初审', 'en')).toBe('“初审” changed');
  });
});
