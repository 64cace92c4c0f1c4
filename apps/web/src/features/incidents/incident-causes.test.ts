import { causeOf } from './incident-causes';

describe('the cause of an incident', () => {
  it('is told in words with the next step', () => {
    expect(causeOf('unpublished-year', 'zh').next).toBe('先发布该年的工作日历，然后重试。');
    expect(causeOf('unpublished-year', 'en').next).toBe('Publish the calendar of that year, then try again.');
  });

  it('shows no code, also where it has no words of its own', () => {
    expect(causeOf('something-new', 'en').what).toBe('The step did not succeed');
  });
});
