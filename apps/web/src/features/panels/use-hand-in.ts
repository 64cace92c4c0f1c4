import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { partsOf } from './sheet-answers';
import { type Refused } from './use-answers';

/** As many tasks as the API takes in one request. */
const AT_ONCE = 200;

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
  const handing = useMutation({
    mutationFn: async (answers: readonly Answer[]): Promise<readonly Result[]> => {
      const told: Result[] = [];
      for (const part of partsOf(answers, AT_ONCE)) {
        setProgress({ sent: told.length, all: answers.length });
        const now = (await send(part)).results;
        told.push(...now);
        setResults((before) => new Map([...before, ...now.map((result) => [result.task, result] as const)]));
        onDone(now.filter(({ problem }) => problem === undefined).map(({ task }) => task));
      }
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
