import { isDeepStrictEqual } from 'node:util';
import { type CalendarFault, parseCalendarYear } from '#calendar';
import { type PersonId } from '#contract';
import { CALENDAR_KINDS, type CalendarRow, holdCalendars, insertCalendar, inTransaction, listCalendars, type Transaction } from '#store';
import { type Kit } from './kit';

/** The version that a calendar has by now and whether it is new, or everything that is wrong with it. */
export type ImportedCalendar =
  | {
      readonly ok: true;
      readonly created: boolean;
      readonly calendar: Pick<CalendarRow, 'region' | 'year' | 'kind' | 'version'>;
    }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** A calendar before it has a version. */
export type CalendarContent = Omit<CalendarRow, 'version' | 'enteredBy' | 'enteredAt'>;

/** Who enters a calendar on a page, and when (business time). */
export interface CalendarEntry {
  readonly by: PersonId;
  readonly at: Date;
}

/** Stores a region's days of a year as their next version; days that are stored already get none. Dates that were computed stay. */
export async function importCalendar(kit: Kit, json: unknown, entry?: CalendarEntry): Promise<ImportedCalendar> {
  const parsed = parseCalendarContent(json);
  if (!parsed.ok) return parsed;
  const { content } = parsed;
  const kept = await inTransaction(kit.store, async (transaction) => {
    await holdCalendars(transaction);
    return keep(transaction, content, entry);
  });
  if (kept.created) kit.calendars.forget();
  const { region, year, kind } = content;
  return { ok: true, created: kept.created, calendar: { region, year, kind, version: kept.version } };
}

async function keep(transaction: Transaction, content: CalendarContent, entry: CalendarEntry | undefined) {
  const known = (await listCalendars(transaction)).find(
    ({ region, year, kind }) => region === content.region && year === content.year && kind === content.kind,
  );
  if (known !== undefined && isSame(known, content)) return { created: false, version: known.version };
  const entered = entry && { enteredBy: entry.by, enteredAt: entry.at };
  return { created: true, version: await insertCalendar(transaction, { ...content, ...entered }) };
}

const isSame = ({ region, year, kind, holidays, swappedWorkdays, source, publishedAt }: CalendarRow, content: CalendarContent): boolean =>
  isDeepStrictEqual({ region, year, kind, holidays, swappedWorkdays, source, publishedAt }, content);

const REGION = /^(\*|\d{2,12})$/;
const REGION_FAULT = { zh: 'region 须为行政区划代码、其前段或 *', en: 'region must be a division code, its beginning, or *' };
const DATE_FAULT = { zh: 'publishedAt 须为日期（YYYY-MM-DD）', en: 'publishedAt must be a date (YYYY-MM-DD)' };
const KIND_FAULT = { zh: `kind 须为 ${CALENDAR_KINDS.join('、')} 之一`, en: `kind must be one of ${CALENDAR_KINDS.join(', ')}` };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the file says of the year beside its days. */
interface Head {
  readonly region?: unknown;
  readonly kind?: unknown;
  readonly publishedAt?: unknown;
}

/** A calendar, or everything that is wrong with it. */
export type ParsedCalendar =
  { readonly ok: true; readonly content: CalendarContent } | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** Reads a calendar file from JSON. */
export function parseCalendarContent(json: unknown): ParsedCalendar {
  const year = parseCalendarYear(json);
  const head = parseHead(typeof json === 'object' && json !== null ? json : {});
  if (year.ok && head.ok) return { ok: true, content: { ...head.head, ...year.year } };
  return { ok: false, faults: [...(head.ok ? [] : head.faults), ...(year.ok ? [] : year.faults)] };
}

type ParsedHead =
  | { readonly ok: true; readonly head: Pick<CalendarContent, 'region' | 'kind' | 'publishedAt'> }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

function parseHead({ region, kind, publishedAt }: Head): ParsedHead {
  const known = CALENDAR_KINDS.find((one) => one === kind);
  const at = typeof publishedAt === 'string' && DATE.test(publishedAt) ? new Date(`${publishedAt}T00:00:00+08:00`) : new Date(Number.NaN);
  const regionFaults = typeof region === 'string' && REGION.test(region) ? [] : [REGION_FAULT];
  const dateFaults = Number.isNaN(at.getTime()) ? [DATE_FAULT] : [];
  if (known === undefined) return { ok: false, faults: [...regionFaults, KIND_FAULT, ...dateFaults] };
  const faults = [...regionFaults, ...dateFaults];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, head: { region: String(region), kind: known, publishedAt: at } };
}
