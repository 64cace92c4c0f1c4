import { isJsonObject, type JsonValue } from '#engine';
import { DATE_FORMAT } from '../shanghai-date';
import { type Definition } from './definition';
import { type Parameter, strongest } from './parameter';
import { parseQuietHours } from './quiet-hours';

interface BuiltIn {
  /** What people call it. */
  readonly title: string;
  readonly value: JsonValue;
  readonly unit: string;
  readonly source: string;
  readonly isFit: (value: JsonValue) => boolean;
}

const isCountOrNone = (value: JsonValue): boolean => value === 0 || isCount(value);
const isText = (value: JsonValue): boolean => typeof value === 'string' && value !== '';
const isCount = (value: JsonValue): boolean => typeof value === 'number' && Number.isInteger(value) && value > 0;

const DEFAULT = '系统默认值，各地可以另行设定';

/** Parameters that the engine itself asks for, with what holds where a process sets none. */
export const BUILT_IN_PARAMETERS = {
  urgeHours: {
    title: '催办间隔',
    value: 24,
    unit: 'hour',
    source: DEFAULT,
    isFit: (value) => typeof value === 'number' && value > 0,
  },
  supplementDays: {
    title: '补正期限',
    value: 15,
    unit: 'working-day',
    source: '系统默认值；各地办法一般为5至15个工作日',
    isFit: isCount,
  },
  /** Told once, listing everything (一次性告知). */
  supplementRounds: { title: '补正次数', value: 1, unit: 'time', source: '《行政许可法》第三十二条：一次性告知', isFit: isCount },
  /** Clocks that stand still while the applicant supplements, separated by spaces; `*` for all that run. */
  supplementPauses: {
    title: '补正期间暂停的时限',
    value: '*',
    unit: 'clock',
    source: '参照《行政许可法》第四十五条',
    isFit: (value) => typeof value === 'string',
  },
  /** Legal basis of that pause, as the clock's ledger names it. */
  supplementBasis: {
    title: '补正暂停的依据',
    value: '《行政许可法》第三十二条、第四十五条',
    unit: 'text',
    source: '医疗保障服务参照《行政许可法》办理',
    isFit: isText,
  },
  /** What becomes of a supplement that does not come: the task goes back to the asker, or the application counts as withdrawn. */
  supplementLapse: {
    title: '逾期未补正的后果',
    value: 'return',
    unit: 'effect',
    source: DEFAULT,
    isFit: (value) => value === 'return' || value === 'withdrawn',
  },
  /** Days within which the office itself may be asked to look again (复核); 0 where it cannot. */
  reexaminationDays: { title: '申请复核期限', value: 0, unit: 'calendar-day', source: DEFAULT, isFit: isCountOrNone },
  reconsiderationDays: {
    title: '申请行政复议期限',
    value: 60,
    unit: 'calendar-day',
    source: '《行政复议法》第二十条',
    isFit: isCountOrNone,
  },
  litigationMonths: { title: '提起行政诉讼期限', value: 6, unit: 'month', source: '《行政诉讼法》第四十六条', isFit: isCountOrNone },
  /** Who is asked for reconsideration, and which court; a region names its own. */
  reconsiderationAuthority: {
    title: '行政复议机关',
    value: '作出决定的部门的本级人民政府',
    unit: 'text',
    source: '《行政复议法》第二十四条',
    isFit: isText,
  },
  litigationCourt: {
    title: '行政诉讼管辖法院',
    value: '作出决定的部门所在地的基层人民法院',
    unit: 'text',
    source: '《行政诉讼法》第十四条、第十八条',
    isFit: isText,
  },
  /** Who mediates between an institution and the office (行政协调); empty where nobody does. */
  coordinationAuthority: {
    title: '行政协调机关',
    value: '',
    unit: 'text',
    source: DEFAULT,
    isFit: (value) => typeof value === 'string',
  },
  /** Telephone at which applicants may ask. */
  inquiryPhone: { title: '咨询电话', value: '12393', unit: 'text', source: '国家医保局：12393 医保服务热线', isFit: isText },
  /** Days after the end of a case within which its parties may rate it (好差评). */
  ratingDays: { title: '评价期限', value: 90, unit: 'calendar-day', source: DEFAULT, isFit: isCountOrNone },
  /** After so many wrong second factors a case is tracked without an account no more, until `trackingLockDays` after the first of them. */
  trackingTries: { title: '查询凭证可错次数', value: 20, unit: 'time', source: DEFAULT, isFit: isCount },
  trackingLockDays: { title: '查询锁定时间', value: 30, unit: 'calendar-day', source: DEFAULT, isFit: isCount },
  /** Per channel, from when until when nothing goes out by it; a channel that is null or missing has none. In force on the day of the sending. */
  quietHours: {
    title: '免打扰时段',
    value: { email: { from: '21:00', until: '08:00' } },
    unit: 'time of day',
    source: DEFAULT,
    isFit: (value) => isJsonObject(value) && Object.values(value).every((hours) => hours === null || parseQuietHours(hours) !== undefined),
  },
  /** Days for which an application that was begun is kept for whoever began it, from the last time it was saved. */
  draftDays: { title: '草稿保留期限', value: 30, unit: 'calendar-day', source: DEFAULT, isFit: isCount },
  /** Organ's code (机关代字) that proofs of publicities are numbered by. */
  publicityProofSeries: {
    title: '公示证明代字',
    value: '公示证',
    unit: 'text',
    source: DEFAULT,
    isFit: isText,
  },
  /** Years for which the archive of a case is kept from the end of the year in which it closed, or `permanent`. */
  archiveRetention: {
    title: '档案保管期限',
    value: 'permanent',
    unit: 'year',
    source: 'GB/T 31599-2015 分为10年、30年、50年、100年和永久；各地未设定时永久保存',
    isFit: (value) => value === 'permanent' || [10, 30, 50, 100].some((years) => years === value),
  },
  /** Business category (业务环节) under which it is filed; empty for the name of the process. */
  archiveCategory: {
    title: '档案业务环节',
    value: '',
    unit: 'text',
    source: DEFAULT,
    isFit: (value) => typeof value === 'string',
  },
} as const satisfies Readonly<Record<string, BuiltIn>>;

/** Name of a parameter that the engine asks for. */
export type BuiltInParameter = keyof typeof BUILT_IN_PARAMETERS;

/** Of what is asked: the version of the process, and the case by its region and the day it began. */
interface Asked {
  readonly definition: Pick<Definition, 'parameters'>;
  readonly row: { readonly region: string; readonly startedAt: Date };
}

/** The value of a built-in parameter for a case; a value that does not fit it counts as unset. */
export const builtIn = (name: BuiltInParameter, asked: Asked): JsonValue => builtInEntry(name, asked).value;

/** As `builtIn`, with where the value stands and since when; what the engine itself sets holds everywhere and has always held. */
export function builtInEntry(name: BuiltInParameter, { definition, row }: Asked): Parameter {
  const { title, value, unit, source, isFit }: BuiltIn = BUILT_IN_PARAMETERS[name];
  const named = definition.parameters.filter((parameter) => parameter.name === name);
  const set = strongest(named, row.region, DATE_FORMAT.format(row.startedAt));
  return set !== undefined && isFit(set.value) ? set : { name, title, value, unit, region: '*', effectiveFrom: '0001-01-01', source };
}

/** How a parameter that the engine asks for is judged; undefined where it asks for none of this name. */
export const builtInRule = (name: string): BuiltIn | undefined =>
  Object.entries<BuiltIn>(BUILT_IN_PARAMETERS).find(([known]) => known === name)?.[1];

/** Every parameter that the engine asks for, with what holds where nothing is set. */
export const listBuiltInParameters = (): readonly Parameter[] =>
  Object.entries<BuiltIn>(BUILT_IN_PARAMETERS).map(([name, { title, value, unit, source }]) => ({
    ...{ name, title, value, unit, source },
    region: '*',
    effectiveFrom: '0001-01-01',
  }));
