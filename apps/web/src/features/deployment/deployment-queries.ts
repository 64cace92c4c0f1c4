import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';

/** An upload as deploy would judge it now. */
export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ['process-upload', id],
    queryFn: () => answerOf(api.GET('/api/process-uploads/{id}', { params: { path: { id } } })),
  });

/** Hands in a folder. */
export const useUploadFolder = () =>
  useMutation({
    mutationFn: (file: File) =>
      command((header) => {
        const form = new FormData();
        form.set('file', file);
        // The document says that a file is a string; a form has the file itself.
        return answerOf(api.POST('/api/process-uploads', { params: { header }, body: { file: file.name }, bodySerializer: () => form }));
      }),
  });

/** Deploys an upload; processes are read again. */
export function useDeploy(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'DeployUploadDto'>) =>
      command((header) => answerOf(api.POST('/api/process-uploads/{id}/deployment', { params: { path: { id }, header }, body }))),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['definitions'] });
    },
  });
}
