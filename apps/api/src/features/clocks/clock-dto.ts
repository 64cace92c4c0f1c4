import { hasPermission } from '#access';
import { type Calendar, calendarDaysLeft, type ClockEntry, type ClockLedger, clockState, isHeld, parseLedger, remaining } from '#calendar';
import { type Definition, pauseBasesOf, taskOfClock } from '#cases';
import { type CaseView, type ClockView, type EscalationView } from '#store';
import { type Reader } from '../cases/reader';
import { type ClockDto, type ClockPauseDto, type RungDto } from './clocks.dto';

/** What a clock is read with. */
interface ClockParts {
  readonly found: Pick<CaseView, 'region' | 'startedAt' | 'status'>;
  readonly definition: Definition;
  readonly escalations: readonly EscalationView[];
  readonly calendar: Calendar;
  readonly now: Date;
}

/** The clocks of the process, as this reader may see them; those that count for a task's ladder are the task's own affair. */
export function clockDtos(clocks: readonly ClockView[], parts: ClockParts, reader: Reader): readonly ClockDto[] {
  return clocks.filter(({ clock }) => taskOfClock(clock) === undefined).map((clock) => clockDto(clock, parts, reader));
}

function clockDto(view: ClockView, parts: ClockParts, reader: Reader): ClockDto {
  const { clock, days, unit, dueAt, names } = view;
  const ledger = parseLedger(view.ledger);
  return {
    clock,
    days,
    unit,
    ...saidOf(clock, parts.definition),
    state: clockState(ledger),
    ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString(), ...remainingDto({ dueAt, unit }, parts) }),
    pauses: pauseDtos(ledger, names, reader),
    rungs: reader.isStaff ? parts.escalations.filter((each) => each.clock === clock).map(rungDto) : [],
    ...allowedOn(ledger, reader, { clock, ...parts }),
  };
}

/** By the unit of the clock; nothing where a year between has no calendar. */
function remainingDto(
  { dueAt, unit }: { readonly dueAt: Date; readonly unit: string },
  { calendar, now, found }: Pick<ClockParts, 'calendar' | 'now' | 'found'>,
): Pick<ClockDto, 'remaining'> {
  if (found.status !== 'open') return {};
  if (unit === 'calendar-day') return { remaining: calendarDaysLeft(calendar, { dueAt, now }) };
  const left = remaining(calendar, { dueAt, now });
  return left.ok ? { remaining: { days: left.workingDays, overdue: left.overdue, today: left.today } } : {};
}

/** What the process says of a clock; one that its newer version does not know keeps its id. */
function saidOf(clock: string, { graph }: Definition): Pick<ClockDto, 'name' | 'statutory' | 'lapseEffect'> {
  const { name = clock, statutory = false, lapseEffect } = graph.clocks[clock] ?? {};
  return { name, statutory, ...(lapseEffect === undefined ? {} : { lapseEffect }) };
}

function allowedOn(
  ledger: ClockLedger,
  { here, isParty }: Reader,
  { clock, definition, found }: ClockParts & { readonly clock: string },
): Pick<ClockDto, 'actions' | 'pauseBases'> {
  if (found.status !== 'open' || isParty || !hasPermission(here, 'pause-clock')) return NOTHING;
  if (isHeld(ledger, 'person')) return { actions: ['resume'], pauseBases: [] };
  const pauseBases = pauseBasesOf(definition, { clock, ...found });
  return clockState(ledger) === 'stopped' || pauseBases.length === 0 ? NOTHING : { actions: ['pause'], pauseBases };
}

const NOTHING = { actions: [], pauseBases: [] } as const;

const holdOf = ({ hold = 'process' }: ClockEntry): string => hold;

/** Each pause with its end: the next resumption by the same hold, or the stop of the clock. */
function pauseDtos({ entries }: ClockLedger, names: ClockView['names'], reader: Reader): readonly ClockPauseDto[] {
  return entries.flatMap((entry, index) => {
    if (entry.verb !== 'pause') return [];
    const end = entries
      .slice(index + 1)
      .find((later) => later.verb === 'stop' || (later.verb === 'resume' && holdOf(later) === holdOf(entry)));
    const { at: from, by, basis, reason } = entry;
    return [
      {
        from,
        ...(end === undefined ? {} : { until: end.at }),
        hold: holdOf(entry),
        ...(by === undefined ? {} : { by: reader.performer(by, names[by] ?? '') }),
        ...(basis === undefined ? {} : { basis }),
        ...(reason === undefined || !reader.isStaff ? {} : { reason }),
      },
    ];
  });
}

/** A rung that was climbed. */
export const rungDto = ({ rung, post, organisationId, at }: EscalationView): RungDto => ({
  rung,
  post,
  organisationId,
  at: at.toISOString(),
});
