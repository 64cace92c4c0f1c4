import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';

type Refused = ReadonlyMap<string, Schema<'ProblemDto'>>;

/** Hands in many answers, each judged by itself; those that were refused are told by task. */
export function useHandIn(id: string) {
  const queries = useQueryClient();
  const handing = useMutation({
    mutationFn: (answers: readonly { readonly task: string; readonly data: JsonObject }[]): Promise<Schema<'BulkResultsDto'>> => {
      const body = { verb: 'complete' as const, tasks: answers.map(({ task }) => task), answers: [...answers] };
      return command((header) => answerOf(api.POST('/api/tasks/bulk', { params: { header }, body })));
    },
    onSettled: async () => {
      const keys = [['panel', id], ['panels'], ['inbox']];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const refused: Refused = new Map(
    (handing.data?.results ?? []).flatMap(({ task, problem }) => (problem === undefined ? [] : [[task, problem] as const])),
  );
  return { ...handing, refused };
}
