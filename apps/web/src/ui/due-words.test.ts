import { dueTexts, standingOf } from './due-words';

const words = (language: 'zh' | 'en', days: number, told: { overdue?: boolean; today?: boolean } = {}): string => {
  const standing = standingOf({ days, overdue: false, today: false, ...told });
  return dueTexts[language].standings[standing](days, language === 'zh' ? '3月8日周日' : 'Sun, March 8');
};

describe('the words of a deadline', () => {
  it('are today on the last day alone', () => {
    expect(words('zh', 0, { today: true })).toBe('今天到期');
    expect(words('en', 0, { today: true })).toBe('due today');
  });

  it('name the last day where it is off and no working day is left before it', () => {
    expect(words('zh', 0)).toBe('3月8日周日到期');
    expect(words('en', 0)).toBe('due Sun, March 8');
  });

  it('count the days left, and those since it passed', () => {
    expect([words('zh', 1), words('en', 1), words('zh', 5), words('en', 5)]).toEqual([
      '还剩 1 个工作日',
      '1 working day left',
      '还剩 5 个工作日',
      '5 working days left',
    ]);
    expect([words('zh', 0, { overdue: true }), words('en', 1, { overdue: true })]).toEqual(['已逾期', '1 working day overdue']);
  });
});
