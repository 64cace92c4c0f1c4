import { type Calendar, type DayPolicy, type Due, type DueRule, dueAt } from '#calendar';
import { BUILT_IN_PARAMETERS, type BuiltInParameter, builtIn } from '../definition/built-in-parameters';
import { type Definition } from '../definition/definition';
import { DATE_FORMAT } from '../shanghai-date';

/** What may be done against a decision, by when, and by which rule. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly sourceEn: string;
  /** To whom one turns, as the region names it; in English only where it names none. */
  readonly authority?: string;
  readonly authorityEn?: string;
  /** Last day, YYYY-MM-DD in China, missing where there is none; where no calendar is published for it, the earlier day that is safe in any case. */
  readonly until?: string;
}

interface Rule {
  readonly term?: { readonly parameter: BuiltInParameter; readonly ruleOf: (count: number) => DueRule };
  readonly authority?: { readonly parameter: BuiltInParameter; readonly en: string };
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly sourceEn: string;
}

const ROLLING: readonly DayPolicy[] = ['counts-from-next-day', 'last-day-off-rolls-forward'];
const days = (count: number): DueRule => ({ kind: 'days', count, unit: 'calendar-day', policies: ROLLING });
const months = (count: number): DueRule => ({ kind: 'duration', duration: `P${String(count)}M` });

const REMEDIES = {
  review: {
    term: { parameter: 'reexaminationDays', ruleOf: days },
    name: '向作出决定的机构申请复核',
    nameEn: 'ask the office that decided to look at it anew',
    source: '本统筹区办法',
    sourceEn: 'rules of this region',
  },
  coordination: {
    authority: { parameter: 'coordinationAuthority', en: '' },
    name: '请求行政协调',
    nameEn: 'ask for coordination',
    source: '《医疗机构医疗保障定点管理暂行办法》第三十九条',
    sourceEn: 'Interim Measures for Designated Medical Institutions, article 39',
  },
  reconsideration: {
    authority: { parameter: 'reconsiderationAuthority', en: 'the government of the county of the office that decided' },
    term: { parameter: 'reconsiderationDays', ruleOf: days },
    name: '行政复议',
    nameEn: 'administrative reconsideration',
    source: '《行政复议法》第二十条',
    sourceEn: 'Administrative Reconsideration Law, article 20',
  },
  litigation: {
    authority: { parameter: 'litigationCourt', en: 'the basic court at the seat of the office that decided' },
    term: { parameter: 'litigationMonths', ruleOf: months },
    name: '行政诉讼',
    nameEn: 'administrative litigation',
    source: '《行政诉讼法》第四十六条',
    sourceEn: 'Administrative Litigation Law, article 46',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** A way of having a decision looked at again. */
export type RemedyKind = keyof typeof REMEDIES;

const KINDS: readonly RemedyKind[] = ['review', 'coordination', 'reconsideration', 'litigation'];

/** The remedies against a decision that was served at an instant, by the parameters of its case; one whose parameter is 0, or empty, there is not. */
export function remediesOf(
  definition: Pick<Definition, 'parameters'>,
  {
    calendar,
    servedAt,
    ...row
  }: { readonly calendar: Calendar; readonly servedAt: Date; readonly region: string; readonly startedAt: Date },
): readonly Remedy[] {
  const asked = { definition, row };
  return KINDS.flatMap((kind) => {
    const { term, authority, ...words }: Rule = REMEDIES[kind];
    const until = term === undefined ? undefined : lastDayOf(term, { calendar, servedAt, asked });
    const to = authority === undefined ? {} : authorityOf(authority, asked);
    if ((term !== undefined && until === undefined) || to.authority === '') return [];
    return [{ kind, ...words, ...to, ...(until === undefined ? {} : { until }) }];
  });
}

type Asked = Parameters<typeof builtIn>[1];

function lastDayOf(
  { parameter, ruleOf }: NonNullable<Rule['term']>,
  { calendar, servedAt, asked }: { readonly calendar: Calendar; readonly servedAt: Date; readonly asked: Asked },
): string | undefined {
  const count = Number(builtIn(parameter, asked));
  return count === 0 ? undefined : lastDay(calendar, servedAt, ruleOf(count));
}

/** What the region writes stays as it writes it. */
function authorityOf({ parameter, en }: NonNullable<Rule['authority']>, asked: Asked): Pick<Remedy, 'authority' | 'authorityEn'> {
  const authority = String(builtIn(parameter, asked));
  return { authority, ...(authority === BUILT_IN_PARAMETERS[parameter].value ? { authorityEn: en } : {}) };
}

function lastDay(calendar: Calendar, from: Date, rule: DueRule): string | undefined {
  const due = dueAt(calendar, from, rule);
  if (due.ok) return dayBefore(due, rule);
  if (rule.kind !== 'days' || due.code !== 'unpublished-year') return undefined;
  return lastDay(calendar, from, { ...rule, policies: ['counts-from-next-day'] });
}

/** A term of days ends with the midnight after its last day; a term of months on the day that bears the number of its first. */
function dayBefore({ at }: Extract<Due, { readonly ok: true }>, { kind }: DueRule): string {
  return DATE_FORMAT.format(kind === 'days' ? new Date(at.getTime() - 1) : at);
}
