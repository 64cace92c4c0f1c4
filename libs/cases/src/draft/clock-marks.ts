import { type ClockDefinition } from '#bpmn';
import { type ClockMark } from '#calendar';
import { parseLadder, parseWarnings, type Rung } from '../definition/clock-parameters';
import { type Parsed } from '../definition/parse-files';
import { type CaseDraft } from './case-draft';
import { parameterOf } from '../definition/parameter-of';

const LAPSE = 'lapse';
const WARNING = 'warning-';

/** Where processes warned that were deployed before they had to name a parameter for it. */
const OLD_WARNINGS = [70, 90] as const;

type Marks = Parsed<readonly ClockMark[]>;

/** What a clock tells and when: its warnings, its end, and the rungs of its ladder, by the parameters in force for the case. */
export function marksOfClock(draft: CaseDraft, { warnNotice, warnings, ladder }: Partial<ClockDefinition>): Marks {
  const percents = warnings === undefined ? oldWarnings(warnNotice) : parameterOf(draft, warnings, parseWarnings);
  if (!percents.ok) return percents;
  const rungs = ladder === undefined ? NONE : marksOfLadder(draft, ladder);
  if (!rungs.ok) return rungs;
  const warned = percents.value.map((percent) => ({ name: `${WARNING}${String(percent)}`, percent }));
  return { ok: true, value: [...warned, { name: LAPSE, percent: 100 }, ...rungs.value] };
}

const NONE: Marks = { ok: true, value: [] };

const oldWarnings = (warnNotice: string | undefined): Parsed<readonly number[]> => ({
  ok: true,
  value: warnNotice === undefined ? [] : OLD_WARNINGS,
});

/** The rungs of a ladder, numbered from 1. */
export function marksOfLadder(draft: CaseDraft, ladder: string): Marks {
  const rungs = parameterOf(draft, ladder, parseLadder);
  return rungs.ok ? { ok: true, value: rungs.value.map(markOfRung) } : rungs;
}

const markOfRung = ({ post, up, ...point }: Rung, index: number): ClockMark => ({
  name: `rung-${String(index + 1)}`,
  ...point,
  calls: { post, up },
});

/** Per cent of the budget that the highest warning, or the end, among these marks stands for; undefined where there are only rungs. */
export function levelOf(marks: readonly string[]): number | undefined {
  if (marks.includes(LAPSE)) return 100;
  const levels = marks.filter((name) => name.startsWith(WARNING)).map((name) => Number(name.slice(WARNING.length)));
  return levels.length === 0 ? undefined : Math.max(...levels);
}
