import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDayOf } from './last-day-of';

describe('the last day of a term', () => {
  it('is the day before where the term ends with a midnight in China', () => {
    expect(lastDayOf('2026-03-16T16:00:00.000Z')).toBe('2026-03-16T15:59:59.999Z');
  });

  it('is none where it ends within a day', () => {
    expect(lastDayOf('2026-03-16T09:00:00.000Z')).toBeUndefined();
  });
});

it('is what every page writes of the end of a term, never the day after it', () => {
  const pages = join(__dirname, '..');
  const wrong = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') || (file.endsWith('.ts') && !file.endsWith('.test.ts')))
    .filter((file) => /\b(write|dates)\([\w.]*(dueAt|closesAt|endsAt)\b/.test(readFileSync(join(pages, file), 'utf8')));
  expect(wrong).toEqual([]);
});
