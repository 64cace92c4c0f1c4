import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { inSlices } from '../../api/in-slices';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { type Refused } from './use-answers';

type Result = Schema<'BulkResultDto'>;

interface Answer {
  readonly task: string;
  readonly data: JsonObject;
}

const send = (answers: readonly Answer[]): Promise<Schema<'BulkResultsDto'>> => {
  const body = { verb: 'complete' as const, tasks: answers.map(({ task }) => task), answers: [...answers] };
  return command((header) => answerOf(api.POST('/api/tasks/bulk', { params: { header }, body })));
};

/** Hands in many answers, as many at once as the API takes, each judged by itself; `onDone` hears of those that were taken. */
export function useHandIn(id: string, onDone: (tasks: readonly string[]) => void) {
  const queries = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [progress, setProgress] = useState({ sent: 0, all: 0 });
  const take = (told: readonly Result[]): void => {
    setResults((before) => new Map([...before, ...told.map((result) => [result.task, result] as const)]));
    onDone(told.filter(({ problem }) => problem === undefined).map(({ task }) => task));
  };
  const handing = useMutation({
    mutationFn: async (answers: readonly Answer[]): Promise<readonly Result[]> => {
      let sent = 0;
      const all = answers.map(({ task }) => task);
      const told = await inSlices(all, async (slice) => {
        setProgress({ sent, all: all.length });
        const { results: now } = await send(answers.slice(sent, sent + slice.length));
        sent += slice.length;
        take(now);
        return now;
      });
      take(told.slice(sent));
      return told;
    },
    onSettled: async () => {
      const keys = [['panel', id], ['panels'], ['inbox']];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const refused: Refused = new Map(
    [...results].flatMap(([task, { problem }]) => (problem === undefined ? [] : [[task, problem] as const])),
  );
  const handed: ReadonlySet<string> = new Set([...results.keys()].filter((task) => !refused.has(task)));
  return { ...handing, refused, handed, progress };
}
