import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** A file of applications and how it is meant. */
export interface ApplicationFile {
  readonly file: File;
  readonly processId: string;
  readonly townshipId: string | undefined;
  readonly ground: Schema<'AuthorityDto'>['ground'];
  /** Fields that are the same for every line. */
  readonly common: unknown;
}

const WATCH_MS = 2_000;

function formOf({ file, processId, townshipId, ground, common }: ApplicationFile): FormData {
  const form = new FormData();
  // The file comes last: what stands before it is read first.
  const fields = {
    processId,
    ...(townshipId === undefined ? {} : { townshipId }),
    ground,
    badRows: 'skip',
    common: JSON.stringify(common),
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}

// The typed body of a form with a file is the fields; what is sent is the form itself.
const sendsForm = (given: ApplicationFile) => ({
  body: { processId: given.processId, ground: given.ground, badRows: 'skip' as const, file: '' },
  bodySerializer: () => formOf(given),
});

/** What would become of a file; nothing is kept. */
export const useCheckFile = () =>
  useMutation({ mutationFn: (given: ApplicationFile) => answerOf(api.POST('/api/bulk-run-files/check', sendsForm(given))) });

/** Takes the good lines of a file in. */
export function useOrderFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: ApplicationFile) =>
      command((header) => answerOf(api.POST('/api/bulk-run-files', { params: { header }, ...sendsForm(given) }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['bulk-runs'] }),
  });
}

/** The clerk's latest bulk runs. */
export const runsQuery = queryOptions({ queryKey: ['bulk-runs'], queryFn: () => answerOf(api.GET('/api/bulk-runs')) });

/** How one stands; looked at again and again while it is worked on. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-runs', id],
    queryFn: () => answerOf(api.GET('/api/bulk-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? WATCH_MS : false),
  });

/** Starts one, or stops what is left of it. */
export function useMoveRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (verb: 'start' | 'cancel') =>
      command((header) => answerOf(api.POST('/api/bulk-runs/{id}', { params: { path: { id }, header }, body: { verb } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['bulk-runs'] }),
  });
}
