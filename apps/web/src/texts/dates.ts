import { useCallback } from 'react';
import { lastDayOf } from './last-day-of';
import { useLocale } from './language';

const TIME_ZONE = 'Asia/Shanghai';
const STYLES = {
  day: { dateStyle: 'medium' },
  instant: { dateStyle: 'medium', timeStyle: 'short' },
  short: { month: 'numeric', day: 'numeric' },
  weekday: { month: 'long', day: 'numeric', weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Style = keyof typeof STYLES;

/** Made once for each locale and style: making one takes longer than a row of a list. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, style: Style): Intl.DateTimeFormat {
  const name = `${locale} ${style}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: TIME_ZONE });
  formats.set(name, format);
  return format;
}

/** Writes an instant (ISO 8601) as the reader's language does, in Chinese time whatever the device's. */
export function useDates(): (iso: string, style?: Style) => string {
  const locale = useLocale();
  return useCallback((iso: string, style: Style = 'instant') => formatOf(locale, style).format(new Date(iso)), [locale]);
}

/** Writes the end (ISO 8601) of a term: its last day where it ends with a midnight, as nearly all do (docs/time.md), else the instant. */
export function useEnds(): (end: string, style?: 'day' | 'weekday') => string {
  const write = useDates();
  return useCallback(
    (end: string, style: 'day' | 'weekday' = 'day') => {
      const last = lastDayOf(end);
      return last === undefined ? write(end) : write(last, style);
    },
    [write],
  );
}
