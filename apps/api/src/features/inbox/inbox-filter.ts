import { type Actor, permissionsOf } from '#access';
import { type InboxFilter } from '#store';
import { type InboxFilterDto } from './inbox.dto';

const DAY_MS = 86_400_000;
/** Writes the date that it is in China as YYYY-MM-DD. */
const DATE_FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const CASE_NUMBER = /^[\d-]+$/;

/** A business instant, and the midnight in China with which its day began. */
export interface BusinessDay {
  readonly now: Date;
  readonly today: Date;
}

/** The day of a business instant. */
export function businessDay(now: Date): BusinessDay {
  return { now, today: new Date(`${DATE_FORMAT.format(now)}T00:00:00+08:00`) };
}

/** Who asks, on which day, and in which region. */
interface Asked {
  readonly actor: Actor;
  readonly day: BusinessDay;
  readonly region: string;
}

/** What a request asks for, as the store takes it. */
export function filterOf(
  { process, element, organisation, batch, due, search }: InboxFilterDto,
  { actor, day, region }: Asked,
): InboxFilter {
  return {
    processId: process,
    element,
    organisationId: organisation,
    batch: batch === undefined ? undefined : { region, name: batch },
    due: due === undefined ? undefined : dueOf(due, day),
    search: search === undefined ? undefined : searchOf(search, actor),
  };
}

/** Deadlines are midnights that end their last day. */
function dueOf(due: NonNullable<InboxFilterDto['due']>, { now, today }: BusinessDay): NonNullable<InboxFilter['due']> {
  switch (due) {
    case 'overdue':
      return { until: now };
    case 'today':
      return { after: now, until: daysAfter(today, 1) };
    case 'week':
      return { after: now, until: daysAfter(today, 7 - weekdayOf(today)) };
  }
}

const daysAfter = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);
/** Of a midnight in China: Monday is 0. */
const weekdayOf = (midnight: Date): number => (new Date(midnight.getTime() + DAY_MS / 3).getUTCDay() + 6) % 7;

/** A name is looked for only by whom no post of theirs shows names masked; for others it is a number that no case has. */
const searchOf = (search: string, actor: Actor): NonNullable<InboxFilter['search']> =>
  CASE_NUMBER.test(search) || !mayFindByName(actor) ? { numberEnd: search } : { subjectStart: search };

/** Whether all posts of the actor, and those lent to the actor, unmask names. */
export function mayFindByName({ postings, actsFor = [] }: Actor): boolean {
  const all = [...postings, ...actsFor.flatMap((absent) => absent.postings)];
  return all.length > 0 && all.every(({ post }) => permissionsOf(post).includes('unmask-name'));
}
