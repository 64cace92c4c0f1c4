import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { type Schema } from '../../api/schemas';

/** The path of a case, whole: a long one comes in pages. */
export const replayQuery = (id: string) => queryOptions({ queryKey: ['replay', id], queryFn: () => readOn(id, []) });

async function readOn(id: string, before: readonly Schema<'ReplayedStepDto'>[], after = 0): Promise<Schema<'ReplayDto'>> {
  const page = await answerOf(api.GET('/api/cases/{id}/replay', { params: { path: { id }, query: { after } } }));
  const steps = [...before, ...page.steps];
  return page.next === undefined ? { ...page, steps } : readOn(id, steps, page.next);
}
