import { searchOf } from './search-of';

describe('searchOf', () => {
  it('sends only what was filled in', () => {
    const days = { from: '2026-03-01', until: '2026-03-31' };
    expect(searchOf({ purpose: ' 季度抽查 ', person: ' ', caseNumber: ' N1 ' }, days)).toEqual({
      purpose: '季度抽查',
      caseNumber: 'N1',
      ...days,
    });
  });
});
