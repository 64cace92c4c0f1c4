import { isDeepStrictEqual } from 'node:util';
import { parseCalendarYear } from '#calendar';
import { CALENDAR_KINDS, type CalendarRow, insertCalendar, listCalendars } from '#store';
import { type Kit } from './kit';

/** The version that a calendar has by now and whether it is new, or everything that is wrong with it. */
export type ImportedCalendar =
  | {
      readonly ok: true;
      readonly created: boolean;
      readonly calendar: Pick<CalendarRow, 'region' | 'year' | 'kind' | 'version'>;
    }
  | { readonly ok: false; readonly faults: readonly string[] };

type Content = Omit<CalendarRow, 'version'>;

/** Stores a region's days of a year as their next version; days that are stored already get none. Dates that were computed stay. */
export async function importCalendar(kit: Kit, json: unknown): Promise<ImportedCalendar> {
  const parsed = parseContent(json);
  if (!parsed.ok) return parsed;
  const { content } = parsed;
  const known = (await listCalendars(kit.store)).find(
    ({ region, year, kind }) => region === content.region && year === content.year && kind === content.kind,
  );
  const { region, year, kind } = content;
  if (known !== undefined && isSame(known, content))
    return { ok: true, created: false, calendar: { region, year, kind, version: known.version } };
  const version = await insertCalendar(kit.store, content);
  kit.calendars.forget();
  return { ok: true, created: true, calendar: { region, year, kind, version } };
}

const isSame = (known: CalendarRow, content: Content): boolean => isDeepStrictEqual(known, { ...content, version: known.version });

const REGION = /^(\*|\d{2,12})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the file says of the year beside its days. */
interface Head {
  readonly region?: unknown;
  readonly kind?: unknown;
  readonly publishedAt?: unknown;
}

type Parsed = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly faults: readonly string[] };

function parseContent(json: unknown): Parsed {
  const year = parseCalendarYear(json);
  const head = parseHead(typeof json === 'object' && json !== null ? json : {});
  if (year.ok && head.ok) return { ok: true, content: { ...head.head, ...year.year } };
  return { ok: false, faults: [...(head.ok ? [] : head.faults), ...(year.ok ? [] : year.faults)] };
}

type ParsedHead =
  | { readonly ok: true; readonly head: Pick<Content, 'region' | 'kind' | 'publishedAt'> }
  | { readonly ok: false; readonly faults: readonly string[] };

function parseHead({ region, kind, publishedAt }: Head): ParsedHead {
  const known = CALENDAR_KINDS.find((one) => one === kind);
  const at = typeof publishedAt === 'string' && DATE.test(publishedAt) ? new Date(`${publishedAt}T00:00:00+08:00`) : new Date(Number.NaN);
  const regionFaults = typeof region === 'string' && REGION.test(region) ? [] : ['region must be a division code, its beginning, or *'];
  const dateFaults = Number.isNaN(at.getTime()) ? ['publishedAt must be a date (YYYY-MM-DD)'] : [];
  if (known === undefined)
    return { ok: false, faults: [...regionFaults, `kind must be one of ${CALENDAR_KINDS.join(', ')}`, ...dateFaults] };
  const faults = [...regionFaults, ...dateFaults];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, head: { region: String(region), kind: known, publishedAt: at } };
}
