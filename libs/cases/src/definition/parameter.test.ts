import { type Parameter, resolveParameters } from './parameter';

const days = (value: number, region: string, effectiveFrom: string): Parameter => ({
  name: 'days',
  value,
  unit: 'working-day',
  region,
  effectiveFrom,
  source: 'test',
});

describe('resolveParameters', () => {
  const parameters = [
    days(20, '*', '2020-01-01'),
    days(15, '9999', '2020-01-01'),
    days(10, '999901', '2026-01-01'),
    days(12, '*', '2027-01-01'),
  ];

  it.each([
    ['a region without an entry of its own takes the default', '430000', '2026-05-01', 20],
    ['the entry of the prefecture beats the default', '999902', '2026-05-01', 15],
    ['the entry of the county beats that of the prefecture', '999901', '2026-05-01', 10],
    ['an entry counts only from its date', '999901', '2025-12-31', 15],
    ['among equals the newest in force wins', '430000', '2027-01-01', 12],
  ])('%s', (_title, region, date, expected) => {
    expect(resolveParameters(parameters, region, date)).toEqual({ days: expected });
  });

  it('gives nothing where nothing is in force yet', () => {
    expect(resolveParameters(parameters, '430000', '2019-12-31')).toEqual({});
  });
});
