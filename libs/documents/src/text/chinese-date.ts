/** A day as papers write it: `2026年3月2日` (GB/T 9704-2012 §7.3.5.1); takes YYYY-MM-DD. */
export const chineseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
};

/** Days as FEEL and forms give them: alone, not a part of a longer number. */
const DAY = /(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g;

/** A text with its days as papers write them. */
export const withChineseDates = (text: string): string => text.replaceAll(DAY, chineseDate);
