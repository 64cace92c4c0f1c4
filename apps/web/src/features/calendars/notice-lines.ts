import { type CalendarDraft } from './calendar-queries';

/** Days as somebody typed them, or the first line that cannot be read. */
export type ReadLines<Item> = { readonly ok: true; readonly items: readonly Item[] } | { readonly ok: false; readonly line: string };

const HOLIDAY = /^(\S+)\s+(\d{4}-\d{2}-\d{2})(?:\s+(\d{4}-\d{2}-\d{2}))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Holidays, one a line: name, first day, and the last day where it is another. */
export const readHolidays = (text: string): ReadLines<CalendarDraft['holidays'][number]> =>
  readLines(text, (line) => {
    const [, name, from, to = from] = HOLIDAY.exec(line) ?? [];
    return name === undefined || from === undefined || to === undefined ? undefined : { name, from, to };
  });

/** Make-up days, one a line. */
export const readDays = (text: string): ReadLines<string> => readLines(text, (line) => (DAY.test(line) ? line : undefined));

function readLines<Item>(text: string, read: (line: string) => Item | undefined): ReadLines<Item> {
  const items: Item[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const item = read(line);
    if (item === undefined) return { ok: false, line };
    items.push(item);
  }
  return { ok: true, items };
}
