import { checkData } from '../../forms/check-data';
import { type JsonObject } from '../../forms/json';
import { type Language } from '../../texts/texts';

/** What was written for each task. */
export type Answers = Readonly<Record<string, JsonObject>>;

const isEmpty = (data: JsonObject | undefined): boolean => data === undefined || Object.keys(data).length === 0;

/** The tasks whose answer is complete, in their order. */
export const filledTasks = (tasks: readonly string[], answers: Answers, by: { readonly schema: JsonObject; readonly language: Language }) =>
  tasks.filter((task) => !isEmpty(answers[task]) && checkData(by.schema, answers[task] ?? {}, by.language).size === 0);

/** The tasks for which nothing was written yet. */
export const emptyTasks = (tasks: readonly string[], answers: Answers): readonly string[] => tasks.filter((task) => isEmpty(answers[task]));

/** The same answer for every task that has none, and for no other. */
export const fillRest = (tasks: readonly string[], answers: Answers, data: JsonObject): Answers =>
  Object.fromEntries(emptyTasks(tasks, answers).map((task) => [task, data]));

/** What was written otherwise, or newly, since. */
export const changedSince = (before: Answers, written: Answers): readonly (readonly [string, JsonObject])[] =>
  Object.entries(written).filter(([task, data]) => before[task] !== data);

/** The answers of all other tasks; the same object where there is nothing to take out. */
export const withoutTasks = (answers: Answers, tasks: readonly string[]): Answers =>
  tasks.some((task) => task in answers) ? Object.fromEntries(Object.entries(answers).filter(([task]) => !tasks.includes(task))) : answers;

/** Lines that wait no more though nobody handed them in here, with what was written in them. */
export const closedMeanwhile = <Line extends { readonly task: string }>(
  seen: readonly Line[],
  without: ReadonlySet<string>,
  answers: Answers,
): readonly Line[] => seen.filter(({ task }) => !without.has(task) && !isEmpty(answers[task]));
