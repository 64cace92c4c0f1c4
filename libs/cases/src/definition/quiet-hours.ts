import { isJsonObject, type JsonValue } from '#engine';

/** From when until when nothing goes out by a channel, in minutes of the day in China; over midnight where it ends no later than it begins. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

function minutesOf(time: JsonValue | undefined): number | undefined {
  const [, hours, minutes] = TIME.exec(String(time)) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The quiet hours of one channel, `{ "from": "21:00", "until": "08:00" }`; undefined for anything else. */
export function parseQuietHours(value: JsonValue | undefined): QuietHours | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined;
  const [from, until] = [minutesOf(value['from']), minutesOf(value['until'])];
  return from === undefined || until === undefined ? undefined : { from, until };
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** China keeps no summer time. */
const CHINA_MS = 8 * 3_600_000;

/** The end of the quiet hours in which an instant lies; undefined where it lies in none. */
export function quietEnd({ from, until }: QuietHours, at: Date): Date | undefined {
  const local = at.getTime() + CHINA_MS;
  const midnight = local - (local % DAY_MS);
  const minute = (local - midnight) / MINUTE_MS;
  const isOvernight = until <= from;
  const isQuiet = isOvernight ? minute >= from || minute < until : minute >= from && minute < until;
  if (!isQuiet) return undefined;
  const endsTomorrow = isOvernight && minute >= from;
  return new Date(midnight + until * MINUTE_MS + (endsTomorrow ? DAY_MS : 0) - CHINA_MS);
}
