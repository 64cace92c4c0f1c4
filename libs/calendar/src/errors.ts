/** Thrown where a caller breaks the calendar's terms: `invalid-instant`, `invalid-count`, `invalid-year`, `clock-order`. */
export class CalendarError extends Error {
  constructor(
    readonly code: 'invalid-instant' | 'invalid-count' | 'invalid-year' | 'clock-order',
    message: string,
  ) {
    super(message);
    this.name = 'CalendarError';
  }
}
