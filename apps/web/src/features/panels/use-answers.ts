import { useRef, useState } from 'react';
import { isRefused, Problem } from '../../api/problem';
import { saveTaskDraft } from '../../api/save-task-draft';
import { type Schema } from '../../api/schemas';
import { type JsonObject } from '../../forms/json';
import { type SavingState, useKeeping } from '../../ui/use-saving';
import { type Answers, changedSince, withoutTasks } from './sheet-answers';

/** Why something of a task was not taken, by task. */
export type Refused = ReadonlyMap<string, Pick<Schema<'ProblemDto'>, 'title' | 'titleEn'>>;

/** What was written on a sheet: drafts of before with what was changed since, each kept by itself. */
export function useAnswers(lines: readonly Schema<'PanelLineDto'>[]) {
  const [changed, setChanged] = useState<Answers>({});
  const { save, notKept } = useSavedEach();
  const { state, savedAt } = useKeeping(changed, { save, isFinal: isRefused, savedAt: undefined });
  // The API says that a draft is what a form holds.
  const drafts = Object.fromEntries(lines.map(({ task, draft }) => [task, draft.data ?? {}]));
  const isAnyRefused = lines.some(({ task }) => changed[task] !== undefined && notKept.has(task));
  const told: SavingState = state === 'saved' && isAnyRefused ? 'refused' : state;
  return {
    answers: { ...drafts, ...changed },
    notKept,
    saved: { state: told, savedAt },
    write: (answers: Answers) => {
      setChanged((before) => ({ ...before, ...answers }));
    },
    /** What was handed in is no draft any more. */
    drop: (tasks: readonly string[]) => {
      setChanged((before) => withoutTasks(before, tasks));
    },
  };
}

/** Saves what was not saved so before; a draft that is refused keeps none of the others from being saved. */
function useSavedEach() {
  const [notKept, setNotKept] = useState<Refused>(new Map());
  const settled = useRef<Answers>({});
  const savedAt = useRef('');
  const saveOne = async ([task, data]: readonly [string, JsonObject]): Promise<void> => {
    try {
      savedAt.current = (await saveTaskDraft(task, data)).savedAt;
      setNotKept((before) => new Map([...before].filter(([each]) => each !== task)));
    } catch (problem) {
      if (!(problem instanceof Problem && isRefused(problem))) throw problem;
      setNotKept((before) => new Map(before).set(task, problem.body));
    }
    settled.current = { ...settled.current, [task]: data };
  };
  const save = async (written: Answers): Promise<string> => {
    const saves = changedSince(settled.current, written).map(saveOne);
    await Promise.allSettled(saves);
    // What the network lost is tried again, and nothing else.
    await Promise.all(saves);
    return savedAt.current;
  };
  return { save, notKept };
}
