const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The day (YYYY-MM-DD) that it is in China at an instant. */
export const dayInChina = (at: Date): string => DAY.format(at);
