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
