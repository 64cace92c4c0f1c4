import { chinaCalendar } from '#calendar';
import { type Parameter } from '../definition/parameter';
import { remediesOf } from './remedies-of';

const parameter = (name: string, value: number | string): Parameter => ({
  name,
  value,
  unit: 'calendar-day',
  region: '*',
  effectiveFrom: '2020-01-01',
  source: 'test',
});
const served = (day: string) => ({
  calendar: chinaCalendar,
  servedAt: new Date(`${day}T10:00:00+08:00`),
  region: '340321',
  startedAt: new Date('2026-03-02T01:00:00Z'),
});
const untils = (day: string, ...parameters: readonly Parameter[]) =>
  Object.fromEntries(remediesOf({ parameters }, served(day)).map(({ kind, until }) => [kind, until]));

describe('the remedies against a decision', () => {
  it('are reconsideration within 60 days and litigation within six months where the process says nothing', () => {
    expect(untils('2026-03-02')).toEqual({ reconsideration: '2026-05-06', litigation: '2026-09-02' });
  });

  it('end on the next working day where the last day is a day off', () => {
    expect(untils('2026-03-03')['reconsideration']).toBe('2026-05-06');
  });

  it('are those that the process sets, and not one that it sets to nothing', () => {
    expect(untils('2026-03-02', parameter('reexaminationDays', 15), parameter('litigationMonths', 0))).toEqual({
      review: '2026-03-17',
      reconsideration: '2026-05-06',
    });
  });

  it('end on the day that is safe in any case where its year has no published calendar', () => {
    expect(untils('2026-11-30')['reconsideration']).toBe('2027-01-29');
  });

  it('name to whom one turns: as the region does, or else as the law does in both languages', () => {
    const set = [parameter('reconsiderationAuthority', '怀远县人民政府')];
    const [reconsideration, litigation] = remediesOf({ parameters: set }, served('2026-03-02'));
    expect([reconsideration?.authority, reconsideration?.authorityEn]).toEqual(['怀远县人民政府', undefined]);
    expect([litigation?.authority, litigation?.authorityEn]).toEqual([
      '作出决定的部门所在地的基层人民法院',
      'the basic court at the seat of the office that decided',
    ]);
  });

  it('are coordination too, without a last day, where somebody coordinates', () => {
    const coordinated = remediesOf({ parameters: [parameter('coordinationAuthority', '县医疗保障局')] }, served('2026-03-02'));
    expect(coordinated[0]).toMatchObject({ kind: 'coordination', authority: '县医疗保障局' });
    expect(coordinated[0]).not.toHaveProperty('until');
    expect(coordinated.map(({ kind }) => kind)).toEqual(['coordination', 'reconsideration', 'litigation']);
  });
});
