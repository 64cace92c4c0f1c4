import { type JobInput } from '../job-input';

/** A day is a business day in China. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day (YYYY-MM-DD) of an input, or today's. */
export const dayOf = (input: JobInput, name: string, now: Date): string => (input.has(name) ? input.day(name) : DAY.format(now));
