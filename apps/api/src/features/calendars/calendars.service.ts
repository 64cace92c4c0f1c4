import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { listSpecialDays } from '#calendar';
import { type CommandId, type PersonId } from '#contract';
import { type CalendarRow, listCalendars, listPeople } from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type CalendarDto, type CalendarsDto, type MovedDatesDto, type PublishedCalendarDto, type PutCalendarDto } from './calendars.dto';
import { enterCalendars, holdsIn } from './enter-calendars';
import { MovedDates } from './moved-dates';

const PAGE = 100;

/** The year's days, and what a change of them does to open cases. */
@Injectable()
export class CalendarsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly dates: MovedDates,
  ) {}

  async list(actor: Actor): Promise<CalendarsDto> {
    await enterCalendars(this.parts, actor);
    const { store, config } = this.parts;
    const rows = (await listCalendars(store)).filter(({ region }) => holdsIn(region, config.region));
    const people = await listPeople(
      store,
      rows.flatMap(({ enteredBy }) => enteredBy ?? []),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return { region: config.region, years: yearsOf(rows), calendars: rows.map((row) => calendarDto(row, names)) };
  }

  async preview(actor: Actor, body: PutCalendarDto, after: string | undefined): Promise<MovedDatesDto> {
    await enterCalendars(this.parts, actor, body.region);
    const { cases, wall } = this.parts;
    const previewed = await cases.previewCalendar(body, { after, limit: PAGE, now: wall() });
    if (!previewed.ok) throw faulty(previewed.faults);
    const { cases: looked, starts, next } = previewed;
    return this.dates.told({ looked, starts, next });
  }

  async publish(actor: Actor, id: CommandId, body: PutCalendarDto): Promise<PublishedCalendarDto> {
    await enterCalendars(this.parts, actor, body.region);
    return once(this.parts, { actor, id, body: JSON.stringify(['calendar', body]) }, async ({ cases }) => {
      const imported = await cases.importCalendar(body, { by: actor.personId, at: await cases.businessNow(this.parts.wall()) });
      if (!imported.ok) throw faulty(imported.faults);
      return { version: imported.calendar.version, created: imported.created };
    });
  }
}

const faulty = (faults: readonly { readonly zh: string; readonly en: string }[]): ProblemError =>
  new ProblemError('fields-invalid', { errors: faults.map((fault) => ({ path: '', code: 'calendar', ...fault })) });

/** The rows come with the least specific region first, so that later ones have the last word. */
function yearsOf(rows: readonly CalendarRow[]): CalendarsDto['years'] {
  const published = new Map(rows.filter(({ kind }) => kind === 'published').map((row) => [row.year, row]));
  const own = (year: number) => rows.filter((row) => row.kind === 'override' && row.year === year);
  return [...published.values()]
    .map((row) => ({ year: row.year, days: listSpecialDays(row, own(row.year)) }))
    .toSorted((a, b) => a.year - b.year);
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

function calendarDto(row: CalendarRow, names: ReadonlyMap<PersonId, string>): CalendarDto {
  const { enteredBy, enteredAt, publishedAt, region, kind, year, version, source, holidays, swappedWorkdays } = row;
  return {
    ...{ region, kind, year, version, source, holidays, swappedWorkdays, publishedAt: DAY.format(publishedAt) },
    ...(enteredBy === undefined ? {} : { enteredBy: { id: enteredBy, name: names.get(enteredBy) ?? '' } }),
    ...(enteredAt === undefined ? {} : { enteredAt: enteredAt.toISOString() }),
  };
}
