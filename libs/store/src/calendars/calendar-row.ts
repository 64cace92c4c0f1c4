import { type PersonId } from '#contract';

/** Whether a row is a year's arrangement, or a region's own days that are laid over it. */
export const CALENDAR_KINDS = ['published', 'override'] as const;
/** What a calendar of the store holds. */
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** One version of a region's days of a year; `region` is a division code or its beginning, `*` is every region. Dates are ISO. */
export interface CalendarRow {
  readonly region: string;
  readonly year: number;
  readonly kind: CalendarKind;
  readonly version: number;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly swappedWorkdays: readonly string[];
  readonly source: string;
  readonly publishedAt: Date;
  /** Who has entered it on a page, and when (business time); nobody where it came by command. */
  readonly enteredBy?: PersonId | undefined;
  readonly enteredAt?: Date | undefined;
}
