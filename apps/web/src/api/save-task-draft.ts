import { answerOf, api } from './client';
import { command } from './command';
import { type Schema } from './schemas';

/** Keeps what is written for a task with the API, encrypted and for its writer alone; any device goes on with it. */
export const saveTaskDraft = (id: string, data: object): Promise<Schema<'SavedTaskDraftDto'>> =>
  command((header) => answerOf(api.PUT('/api/tasks/{id}/draft', { params: { path: { id }, header }, body: { data: { ...data } } })));
