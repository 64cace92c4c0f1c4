import { type TimerDefinition, type UserTask } from '#bpmn';
import { type Draft } from './draft';
import { type DueSpec } from './effect';
import { evaluateCount, evaluateText, type Site } from './evaluation';
import { StepRefused } from './errors';

/** A timer's evaluated definition; `cycle` says how it goes on, `left` times more (undefined: without end). */
interface TimerPlan {
  readonly due: DueSpec;
  readonly cycle?: { readonly every: string; readonly left?: number };
}

const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
/** A period of nothing would be due again at once, for ever: a cycle needs a digit that counts. */
const CYCLE = /^R(\d*)\/(P.*[1-9].*)$/;

/** Evaluates when a timer is due. A text that is no ISO 8601 duration, date or `R<n>/<duration>` refuses the step. */
export function planTimer(draft: Draft, site: Site, timer: TimerDefinition): TimerPlan {
  switch (timer.kind) {
    case 'days':
      return { due: planDays(draft, site, { what: 'days of the timer', due: timer }) };
    case 'duration':
      return { due: { kind: 'duration', duration: fit(site, textOf(draft, site, timer), DURATION) } };
    case 'date':
      return { due: { kind: 'date', date: fit(site, textOf(draft, site, timer), DATE) } };
    case 'cycle':
      return planCycle(site, textOf(draft, site, timer));
  }
}

/** A number of days with the rules by which they are counted. */
export function planDays(
  draft: Draft,
  site: Site,
  { what, due: { count, unit, policies } }: { readonly what: string; readonly due: NonNullable<UserTask['due']> },
): Extract<DueSpec, { kind: 'days' }> {
  const rules = policies === undefined ? {} : { policies };
  return { kind: 'days', count: evaluateCount(draft, site, { what, value: count }), unit, ...rules };
}

function planCycle(site: Site, text: string): TimerPlan {
  const [, times = '', every = ''] = CYCLE.exec(text) ?? [];
  const due: DueSpec = { kind: 'duration', duration: fit(site, every, DURATION) };
  return { due, cycle: { every, ...(times === '' ? {} : { left: Math.max(0, Number(times) - 1) }) } };
}

function textOf(draft: Draft, site: Site, timer: Exclude<TimerDefinition, { kind: 'days' }>): string {
  return evaluateText(draft, site, { what: `${timer.kind} of the timer`, value: timer.value });
}

function fit(site: Site, text: string, pattern: RegExp): string {
  if (pattern.test(text)) return text;
  throw new StepRefused({ code: 'evaluation-failed', element: site.element, reason: `the timer's time is not in ISO 8601 form` });
}
