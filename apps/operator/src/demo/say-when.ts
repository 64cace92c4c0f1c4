const CHINA = 'Asia/Shanghai';
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: CHINA, year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
const SHORT_DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: CHINA, month: 'long', day: 'numeric', weekday: 'short' });
const TIME = new Intl.DateTimeFormat('zh-CN', { timeZone: CHINA, hour: '2-digit', minute: '2-digit', hour12: false });
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: CHINA, dateStyle: 'short' });

/** `3月2日（周一）`, which the formatter writes without the brackets. */
const sayDay = (format: Intl.DateTimeFormat, at: Date): string => format.format(at).replace(/(周.)$/, '（$1）');

/** Day and time on a clock in China. */
export const sayInstant = (at: Date): string => `${sayDay(DAY, at)}${TIME.format(at)}`;

/** The day that ends at this instant: limits end at midnight. */
export const sayLimit = (until: string | Date): string => sayDay(SHORT_DAY, new Date(new Date(until).getTime() - 1));

/** The calendar day in China, as forms want it, so many days later. */
export const isoDay = (at: Date, later = 0): string => ISO_DAY.format(new Date(at.getTime() + later * 86_400_000));
