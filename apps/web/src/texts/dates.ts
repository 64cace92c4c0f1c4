import { useLocale } from './language';

const TIME_ZONE = 'Asia/Shanghai';
const STYLES = {
  day: { dateStyle: 'medium' },
  instant: { dateStyle: 'medium', timeStyle: 'short' },
  weekday: { month: 'long', day: 'numeric', weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Writes an instant (ISO 8601) as the reader's language does, in Chinese time whatever the device's. */
export function useDates(): (iso: string, style?: keyof typeof STYLES) => string {
  const locale = useLocale();
  return (iso, style = 'instant') => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: TIME_ZONE }).format(new Date(iso));
}
