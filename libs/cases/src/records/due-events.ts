import { type Value } from '#bpmn';
import { type Evaluator } from '#decisions';
import { type JsonObject } from '#engine';
import { type RecordEventView, type RecordRow, type RecordsChange } from '#store';
import { recordFacts } from './record-facts';
import { type RecordRule } from './record-rule';
import { shiftDay } from './shift-day';

/** Something that a record's rule wants on a day. */
export interface WantedEvent {
  readonly event: string;
  readonly dueOn: string;
}

/** What a rule wants of a record, or why it cannot be reckoned. */
export type Wanted = { readonly ok: true; readonly events: readonly WantedEvent[] } | { readonly ok: false; readonly reason: string };

/** The name under which the end of a record is kept. */
export const END_EVENT = 'end';

/** What falls due of a record: its end on the day after its last, and what its kind wants before; nothing of one that never ends or has ended. */
export function wantedEvents(
  evaluator: Evaluator,
  rule: Pick<RecordRule, 'kind' | 'parameters'> | undefined,
  { record, content }: { readonly record: Omit<RecordRow, 'content'>; readonly content: JsonObject },
): Wanted {
  const { endsOn, status } = record;
  if (endsOn === undefined || status === 'ended') return { ok: true, events: [] };
  const facts = { parameters: rule?.parameters ?? {}, record: recordFacts(record, content) };
  const events: WantedEvent[] = [{ event: END_EVENT, dueOn: shiftDay(endsOn, 1) }];
  for (const { event, daysBefore } of namedEvents(rule)) {
    const days = daysOf(evaluator, daysBefore, facts);
    if (typeof days !== 'number') return { ok: false, reason: `${event}: ${days.reason}` };
    events.push({ event, dueOn: shiftDay(endsOn, -days) });
  }
  return { ok: true, events };
}

function daysOf(evaluator: Evaluator, value: Value, facts: JsonObject): number | { readonly reason: string } {
  if (value.kind === 'literal') return { reason: 'daysBefore is no expression' };
  const evaluated = evaluator.evaluate(value.expression, facts);
  if (!evaluated.ok) return evaluated;
  const days = evaluated.value;
  return typeof days === 'number' && Number.isInteger(days) && days >= 0 ? days : { reason: 'daysBefore gives no whole number of days' };
}

const namedEvents = (rule: Pick<RecordRule, 'kind'> | undefined) => [
  ...(rule?.kind.reminders ?? []).map(({ name, daysBefore }) => ({ event: `reminder:${name}`, daysBefore })),
  ...(rule?.kind.followUps ?? []).map(({ name, daysBefore }) => ({ event: `follow-up:${name}`, daysBefore })),
];

/**
 * How the events kept of a record become those that are wanted. What was done for the same last day stays done. What a new rule moves behind today happens
 * today; what would have happened before the record had this last day does not happen at all.
 */
export function placeEvents(
  record: Pick<RecordRow, 'id' | 'endsOn' | 'inGrace'>,
  given: { readonly wanted: readonly WantedEvent[]; readonly kept: readonly RecordEventView[]; readonly today: string },
): Pick<RecordsChange, 'eventsPlaced' | 'eventsDropped'> {
  const { id: recordId, endsOn: forEnd } = record;
  const known = new Map(given.kept.map((event) => [event.event, event]));
  const wants = new Set(given.wanted.map(({ event }) => event));
  const placed = given.wanted.flatMap(({ event, dueOn }) => {
    const before = known.get(event);
    const day =
      before !== undefined && before.forEnd === forEnd
        ? movedDay(record, before, { dueOn, today: given.today })
        : newDay({ event, dueOn }, given.today);
    return day === undefined || forEnd === undefined ? [] : [{ recordId, event, dueOn: day, forEnd }];
  });
  const stays = new Set(
    [...placed, ...given.kept.filter((event) => event.forEnd === forEnd && wants.has(event.event))].map(({ event }) => event),
  );
  const dropped = given.kept.filter(({ event, doneAt }) => doneAt === undefined && !stays.has(event));
  return { eventsPlaced: placed, eventsDropped: dropped.map(({ event }) => ({ recordId, event })) };
}

/** The day of an event that was not reckoned for this last day before; none where it would lie behind. */
const newDay = ({ event, dueOn }: WantedEvent, today: string): string | undefined =>
  event === END_EVENT || dueOn >= today ? dueOn : undefined;

/** The new day of an event of the same last day; none where it stays. */
function movedDay(
  { inGrace }: Pick<RecordRow, 'inGrace'>,
  before: RecordEventView,
  { dueOn, today }: { readonly dueOn: string; readonly today: string },
): string | undefined {
  if (before.doneAt !== undefined || (before.event === END_EVENT && inGrace)) return undefined;
  const day = before.event === END_EVENT || dueOn >= today ? dueOn : earlier(before.dueOn, today);
  return day === before.dueOn ? undefined : day;
}

/** What was due already stays due on its day. */
const earlier = (before: string, today: string): string => (before < today ? before : today);
