const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Whether a roster would tell of a day after today in China: every true one until then would be refused as outdated. */
export const comesTooEarly = (asOf: string, businessNow: Date): boolean => asOf > DAY.format(businessNow);
