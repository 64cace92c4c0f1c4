import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

export type Calendars = Schema<'CalendarsDto'>;
export type CalendarDraft = Schema<'PutCalendarDto'>;
export type SpecialDay = Schema<'SpecialDayDto'>;
export type MovedDates = Schema<'MovedDatesDto'>;

/** Published years with their days, and where they come from. */
export const calendarsQuery = queryOptions({ queryKey: ['calendars'], queryFn: () => answerOf(api.GET('/api/calendars')) });
