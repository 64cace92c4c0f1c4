import { monthTotals } from './month-totals';

const [county, north] = [
  { id: 'county', name: '县局' },
  { id: 'north', name: '北乡' },
];
const TOTALS = [
  { month: '2026-02', organisation: county, status: 'paid', payments: 2, amountFen: 300 },
  { month: '2026-03', organisation: county, status: 'paid', payments: 1, amountFen: 100 },
  { month: '2026-03', organisation: north, status: 'returned', payments: 1, amountFen: 50 },
] as const;

describe('payments by month', () => {
  it('are summed over offices, the latest month first', () => {
    expect(monthTotals(TOTALS)).toMatchObject([
      { month: '2026-03', all: { payments: 2, amountFen: 150 }, by: { paid: { amountFen: 100 }, returned: { payments: 1 } } },
      { month: '2026-02', all: { payments: 2, amountFen: 300 }, by: { ordered: { payments: 0, amountFen: 0 } } },
    ]);
  });

  it('are those of one office where one is chosen', () => {
    expect(monthTotals(TOTALS, 'north')).toMatchObject([{ month: '2026-03', all: { payments: 1, amountFen: 50 } }]);
  });
});
