import { type Calendar, type DayPolicy, type Due, type DueRule, dueAt } from '#calendar';
import { type BuiltInParameter, builtIn } from '../definition/built-in-parameters';
import { type Definition } from '../definition/definition';
import { DATE_FORMAT } from '../shanghai-date';

/** What may be done against a decision, by when, and by which rule. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly sourceEn: string;
  /** Last day, YYYY-MM-DD in China; where no calendar is published for it, the earlier day that is safe in any case. */
  readonly until: string;
}

interface Rule {
  readonly parameter: BuiltInParameter;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  readonly sourceEn: string;
  readonly ruleOf: (count: number) => DueRule;
}

const ROLLING: readonly DayPolicy[] = ['counts-from-next-day', 'last-day-off-rolls-forward'];
const days = (count: number): DueRule => ({ kind: 'days', count, unit: 'calendar-day', policies: ROLLING });
const months = (count: number): DueRule => ({ kind: 'duration', duration: `P${String(count)}M` });

const REMEDIES = {
  review: {
    parameter: 'reexaminationDays',
    name: '向作出决定的机构申请复核',
    nameEn: 'ask the office that decided to look at it anew',
    source: '本统筹区办法',
    sourceEn: 'rules of this region',
    ruleOf: days,
  },
  reconsideration: {
    parameter: 'reconsiderationDays',
    name: '行政复议',
    nameEn: 'administrative reconsideration',
    source: '《行政复议法》第二十条',
    sourceEn: 'Administrative Reconsideration Law, article 20',
    ruleOf: days,
  },
  litigation: {
    parameter: 'litigationMonths',
    name: '行政诉讼',
    nameEn: 'administrative litigation',
    source: '《行政诉讼法》第四十六条',
    sourceEn: 'Administrative Litigation Law, article 46',
    ruleOf: months,
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** A way of having a decision looked at again. */
export type RemedyKind = keyof typeof REMEDIES;

const KINDS: readonly RemedyKind[] = ['review', 'reconsideration', 'litigation'];

/** The remedies against a decision that was served at an instant, by the parameters of its case; one whose parameter is 0 there is not. */
export function remediesOf(
  definition: Pick<Definition, 'parameters'>,
  {
    calendar,
    servedAt,
    ...row
  }: { readonly calendar: Calendar; readonly servedAt: Date; readonly region: string; readonly startedAt: Date },
): readonly Remedy[] {
  return KINDS.flatMap((kind) => {
    const { parameter, ruleOf, ...words }: Rule = REMEDIES[kind];
    const count = Number(builtIn(parameter, { definition, row }));
    const until = count === 0 ? undefined : lastDay(calendar, servedAt, ruleOf(count));
    return until === undefined ? [] : [{ kind, ...words, until }];
  });
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
