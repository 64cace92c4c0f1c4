import { type Calendar, type ClockChange, clockHistory, clockState, parseLedger } from '#calendar';
import { type Definition, taskOfClock } from '#cases';
import { type ClockView } from '#store';
import { elementName } from '../cases/plain-words';
import { type DateChangeDto, type ProgressDateDto, type ProgressDto } from './progress.dto';

/** By when a case is expected to be decided, and by when it must be, each by the clock that ends first, with what moved it. */
export function datesOf(
  clocks: readonly ClockView[],
  given: { readonly definition: Definition; readonly calendar: Calendar },
): Pick<ProgressDto, 'expected' | 'statutory'> {
  const counting = clocks.filter(({ clock, ledger }) => taskOfClock(clock) === undefined && clockState(parseLedger(ledger)) !== 'stopped');
  const isStatutory = ({ clock }: ClockView): boolean => given.definition.graph.clocks[clock]?.statutory ?? false;
  const expected = firstOf(counting.filter((clock) => !isStatutory(clock)));
  const statutory = firstOf(counting.filter(isStatutory));
  return {
    ...(expected === undefined ? {} : { expected: dateOf(expected, given) }),
    ...(statutory === undefined ? {} : { statutory: dateOf(statutory, given) }),
  };
}

/** The clock that runs out first; one that stands still comes after all that run. */
function firstOf(clocks: readonly ClockView[]): ClockView | undefined {
  const end = ({ dueAt }: ClockView): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return clocks.toSorted((a, b) => end(a) - end(b))[0];
}

function dateOf(
  { clock, ledger: stored, dueAt }: ClockView,
  { definition, calendar }: { readonly definition: Definition; readonly calendar: Calendar },
): ProgressDateDto {
  const ledger = parseLedger(stored);
  return {
    name: definition.graph.clocks[clock]?.name ?? clock,
    state: clockState(ledger),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
    changes: clockHistory(calendar, ledger).map((change) => changeOf(change, definition)),
  };
}

function changeOf(change: ClockChange, definition: Definition): DateChangeDto {
  const { at, dueAt } = change;
  return { at, ...because(change, definition), ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }) };
}

const VERBS = {
  start: { zh: '开始计算', en: 'begins' },
  pause: { zh: '暂停计算', en: 'stands still' },
  resume: { zh: '恢复计算', en: 'goes on' },
  stop: { zh: '停止计算', en: 'ends' },
} as const satisfies Record<ClockChange['verb'], { readonly zh: string; readonly en: string }>;

/** Free text of whoever paused it stays in the office; the rule that allows it is told. */
function because(
  { verb, hold = 'process', element, basis }: ClockChange,
  { graph }: Definition,
): Pick<DateChangeDto, 'because' | 'becauseEn'> {
  const name = elementName(graph, element) ?? element;
  const [cause, causeEn] = hold === 'process' ? [`因“${name}”`, `by “${name}”`] : ['由经办机构', 'by the office'];
  const { zh, en } = VERBS[verb];
  return {
    because: `${cause}${zh}${basis === undefined ? '' : `（${basis}）`}`,
    becauseEn: `${en} ${causeEn}${basis === undefined ? '' : ` (${basis})`}`,
  };
}
