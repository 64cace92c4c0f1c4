import { type OrganisationId } from '#contract';
import { type RosterKind } from '../kind/roster-kind';

/** A list of civil affairs with classes, as tests need it. */
export const ALLOWANCE: RosterKind = {
  id: 'subsistence-allowance',
  name: '低保特困名单',
  organisation: 'civil-affairs' as OrganisationId,
  mode: 'snapshot',
  columns: {
    identityNumber: { headers: ['身份证号', '身份证号码', '公民身份号码', '证件号码'] },
    name: { headers: ['姓名', '对象姓名'] },
    tag: {
      headers: ['类别', '救助类别'],
      values: [
        { is: '农村低保', tag: 'subsistence-allowance-person' },
        { is: '城市低保', tag: 'subsistence-allowance-person' },
        { is: '特困', tag: 'extreme-poverty-person' },
      ],
    },
    from: { headers: ['认定日期'] },
    until: { headers: ['截止日期'] },
  },
  largestLeaverShare: 1,
  largestBadShare: 1,
  source: 'test',
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The n-th identity number of a region that does not exist, with its check character. */
export function sampleNumber(n: number): string {
  const digits = `9901${String(10 + Math.floor(n / 900_000)).padStart(2, '0')}19${String(50 + (Math.floor(n / 10_000) % 49))}01${String(1 + (Math.floor(n / 1_000) % 28)).padStart(2, '0')}${String(n % 1_000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}
