import { isIdentityNumber } from '#formats';
import { type Random } from './random';

/** An insured person of the county: invented, with a right check digit in a division that does not exist. */
export interface Resident {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

const REGION = '999901';
const CHECKS = [...'0123456789X'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '桂兰',
  '建国',
  '秀英',
  '德福',
  '小芳',
  '志强',
  '玉珍',
  '海涛',
  '春梅',
  '永贵',
  '丽华',
  '文斌',
  '淑芬',
  '国庆',
  '翠花',
  '立新',
  '雪梅',
  '长河',
];
const ELDEST = 1938;
const YEARS = 70;
const MONTHS = 12;
/** Every month has them. */
const DAYS = 28;

const two = (number: number): string => String(number).padStart(2, '0');

/** One resident by their number: whose last digits of birth order and phone no other has. */
function residentOf(random: Random, number: number): Resident {
  const birth = `${String(ELDEST + random.below(YEARS))}${two(random.below(MONTHS) + 1)}${two(random.below(DAYS) + 1)}`;
  const stem = `${REGION}${birth}${String(100 + (number % 900))}`;
  const identityNumber = CHECKS.map((check) => stem + check).find(isIdentityNumber) ?? stem;
  const name = `${random.pick(SURNAMES) ?? ''}${random.pick(GIVEN) ?? ''}`;
  return { name, identityNumber, phone: `1990001${String(number).padStart(4, '0')}` };
}

/** So many residents, the same for the same chances; no two with one identity number. */
export function listResidents(random: Random, count: number): readonly Resident[] {
  const known = new Map<string, Resident>();
  for (let number = 1; known.size < count; number += 1) {
    const resident = residentOf(random, number);
    known.set(resident.identityNumber, resident);
  }
  return [...known.values()];
}
