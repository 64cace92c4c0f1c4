/** Writes the date that it is in China as YYYY-MM-DD. */
export const DATE_FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
