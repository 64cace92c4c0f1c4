import { lateByProcess } from './late-by-process';

const card = { id: 'card', name: '门诊慢特病' };
const relief = { id: 'relief', name: '医疗救助' };
const [first, second] = [
  { id: 'first', name: '初审' },
  { id: 'second', name: '复审' },
];

describe('what is late of a matter', () => {
  it('is of all its stages together', () => {
    const shares = [
      { process: card, stage: first, done: 6, late: 1, open: 4, overdue: 1 },
      { process: relief, stage: first, done: 2, late: 2, open: 1, overdue: 0 },
      { process: card, stage: second, done: 2, late: 1, open: 0, overdue: 0 },
    ];
    expect(lateByProcess(shares)).toEqual([
      { name: '门诊慢特病', late: 0.25, overdue: 0.25 },
      { name: '医疗救助', late: 1, overdue: 0 },
    ]);
  });

  it('is unknown where nothing was done and nothing is open', () => {
    expect(lateByProcess([{ process: card, stage: first, done: 0, late: 0, open: 0, overdue: 0 }])).toEqual([
      { name: '门诊慢特病', late: null, overdue: null },
    ]);
  });
});
