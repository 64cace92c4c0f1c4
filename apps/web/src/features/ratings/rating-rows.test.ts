import { ratingRowsOf, type RatingCount } from './rating-rows';

const count = (level: RatingCount['level'], numbers: Partial<Pick<RatingCount, 'count' | 'excluded' | 'open'>>): RatingCount => ({
  processId: 'card',
  processName: '办卡',
  organisation: { id: 'north', name: '北乡' },
  level,
  count: 0,
  excluded: 0,
  open: 0,
  ...numbers,
});

describe('rows of ratings', () => {
  it('put the levels of a matter at an organisation side by side', () => {
    const [row] = ratingRowsOf([count('satisfied', { count: 3 }), count('dissatisfied', { count: 1, excluded: 2, open: 1 })]);
    expect(row).toMatchObject({ process: '办卡', organisation: '北乡', total: 4, goodShare: 0.75, excluded: 2, open: 1 });
    expect(row?.counts).toMatchObject({ satisfied: 3, dissatisfied: 1, 'very-satisfied': 0 });
  });

  it('have no share where nothing counts', () => {
    expect(ratingRowsOf([count('very-dissatisfied', { excluded: 1 })])[0]?.goodShare).toBeUndefined();
  });
});
