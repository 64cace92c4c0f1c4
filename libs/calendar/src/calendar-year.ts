/** One year's arrangement as the State Council publishes it; dates are ISO dates (`2026-02-15`), ranges include both ends. */
export interface CalendarYear {
  readonly year: number;
  /** The notice that the year is taken from. */
  readonly source: string;
  /** Days off beside ordinary Saturdays and Sundays (which may lie in the range too). */
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Saturdays and Sundays that are worked to make up for it (调休上班日). */
  readonly swappedWorkdays: readonly string[];
}
