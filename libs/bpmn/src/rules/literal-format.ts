const DURATION = /^P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether a text is an ISO 8601 duration such as `P1DT2H`. */
export const isDuration = (text: string): boolean => DURATION.test(text);

/** Date.parse takes 30 February for 2 March. */
const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a text is an ISO 8601 date or date-time that exists. */
export const isDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return DATE.test(text) && !Number.isNaN(Date.parse(text)) && day <= lastDayOf(year, month);
};

/** Whether a text is an ISO 8601 repeating interval such as `R3/PT10M`; without a number it repeats for ever. */
export const isCycle = (text: string): boolean => {
  const [repeat = '', interval = '', ...rest] = text.split('/');
  return rest.length === 0 && /^R\d*$/.test(repeat) && isDuration(interval);
};

/** Whether a text is a whole number from 0 on. */
export const isCount = (text: string): boolean => /^\d{1,6}$/.test(text);

const SECONDS: Readonly<Record<string, number>> = { D: 86_400, H: 3_600, M: 60, S: 1 };

/** Seconds of a duration of days, hours, minutes and seconds; undefined for every other text. */
export const findSeconds = (text: string): number | undefined => {
  if (!isDuration(text) || /[YW]|M(?=[^T]*T)|^P[^T]*M/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)([DHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit ?? ''] ?? 0),
    0,
  );
};
