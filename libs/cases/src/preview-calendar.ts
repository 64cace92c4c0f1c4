import { randomUUID } from 'node:crypto';
import { type CaseId, derivedCommandId } from '#contract';
import { inTransaction, listCalendars, listOpenCasesOfRegion, lockCase } from '#store';
import { applyLocked } from './advance';
import { refuseBroken } from './broken-case';
import { type CalendarCache } from './calendar-cache';
import { composeCalendar } from './compose-calendar';
import { type CalendarContent, parseCalendarContent } from './import-calendar';
import { type Kit } from './kit';
import { type MovedDate } from './outcome';
import { planStartTimers, type ReplannedStart } from './replan-start-timers';

/** What a page of open cases would come to under a calendar, or what is wrong with the calendar. */
export type PreviewedCalendar =
  | {
      readonly ok: true;
      readonly cases: readonly ReplannedCase[];
      /** Start timers of the region, with the first page. */
      readonly starts: readonly ReplannedStart[];
      /** The last case of this page; missing where it is the last one. */
      readonly next?: CaseId;
    }
  | Extract<ReturnType<typeof parseCalendarContent>, { ok: false }>;

/** A case with the dates that move, those that stay since nobody kept how they came about, or why none can be told. */
export interface ReplannedCase {
  readonly caseId: CaseId;
  readonly number: string;
  readonly moved: readonly MovedDate[];
  readonly unplanned: readonly string[];
  /** Code; kept since an older version, perhaps one that is no more. */
  readonly refused?: string;
}

/** Which cases are looked at, and the wall clock. */
export interface CalendarPage {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly now: Date;
}

/** Says for a page of the region's open cases which dates a calendar would move, by the functions that move them; nothing is written. */
export async function previewCalendar(kit: Kit, json: unknown, page: CalendarPage): Promise<PreviewedCalendar> {
  const parsed = parseCalendarContent(json);
  if (!parsed.ok) return parsed;
  const { region } = parsed.content;
  const trying = { ...kit, calendars: await calendarsWith(kit, parsed.content) };
  const open = await listOpenCasesOfRegion(kit.store, {
    region,
    limit: page.limit,
    ...(page.after === undefined ? {} : { after: page.after }),
  });
  const cases: ReplannedCase[] = [];
  for (const each of open) cases.push(await previewCase(trying, each, page.now));
  const plans = page.after === undefined ? await planStartTimers(trying, { region, wall: page.now }) : [];
  const last = open.length < page.limit ? undefined : open.at(-1)?.caseId;
  return { ok: true, cases, starts: plans.map(({ start }) => start), ...(last === undefined ? {} : { next: last }) };
}

/** The calendars as they would be: the new row in the place of the one before it. */
async function calendarsWith(kit: Kit, content: CalendarContent): Promise<CalendarCache> {
  const others = (await listCalendars(kit.store)).filter(
    ({ region, year, kind }) => region !== content.region || year !== content.year || kind !== content.kind,
  );
  const rows = [...others, { ...content, version: 0 }];
  return { of: (region) => composeCalendar(rows, region), keepFresh: () => Promise.resolve(), forget: () => undefined };
}

async function previewCase(
  kit: Kit,
  { caseId, number }: { readonly caseId: CaseId; readonly number: string },
  now: Date,
): Promise<ReplannedCase> {
  const nothing = { caseId, number, moved: [], unplanned: [] };
  const looked = inTransaction(kit.store, async (transaction): Promise<ReplannedCase> => {
    const locked = await lockCase(transaction, { caseId });
    if (locked === undefined) return nothing;
    const command = { kind: 'replan', id: derivedCommandId('preview', randomUUID()) } as const;
    const { applied } = await applyLocked(kit, transaction, { locked, command, wall: now });
    // A case that ended meanwhile has no dates any more.
    if (!applied.ok) return applied.code === 'case-closed' ? nothing : { ...nothing, refused: applied.code };
    return { ...nothing, ...applied.replanned };
  });
  return looked.catch((error: unknown) => ({ ...nothing, refused: refuseBroken(error).code }));
}
