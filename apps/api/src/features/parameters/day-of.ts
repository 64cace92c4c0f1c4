const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day (YYYY-MM-DD) of an instant in China. */
export const dayOf = (instant: Date): string => DAY.format(instant);
