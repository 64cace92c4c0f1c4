import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type CalendarDraft } from './calendar-queries';

/** Publishes a calendar; the years are read again. */
export function usePublish() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: CalendarDraft) => command((header) => answerOf(api.POST('/api/calendars', { params: { header }, body: draft }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendars'] }),
  });
}
