import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type KeptRule } from './kept-rule';

/** Somebody whose signature for a task is asked and not given yet, with the number of the task that it is given in. */
export interface AskedSigner {
  readonly no: number;
  readonly person: PersonId;
}

/** What the owner of a task has handed in, kept until everybody who signs afterwards has agreed. */
export interface HandedIn {
  readonly data: JsonObject;
  readonly by: PersonId;
  /** For whom it was done. */
  readonly delegator?: PersonId;
  /** Audit entry that tells of it. */
  readonly seq: number;
}

/** Something that an application lacks (补正): a document, or a field of the application. */
export interface SupplementItem {
  readonly kind: 'document' | 'field';
  readonly name: string;
  /** What is wrong. */
  readonly problem: string;
  /** What is asked for. */
  readonly request: string;
}

/** What the applicant was asked for: the task and the timer of it, and the clocks that stand still meanwhile. */
export interface Supplement {
  readonly no: number;
  readonly timer: number;
  readonly items: readonly SupplementItem[];
  readonly clocks: readonly string[];
  /** How the deadline of the asker's task came about. */
  readonly due?: KeptRule;
}

/** What hangs on an open task of a step beside the engine. */
export interface TaskSide {
  /** Whoever has the task, and is told of answers. */
  readonly ownerId?: PersonId;
  readonly asked: readonly AskedSigner[];
  readonly handedIn?: HandedIn;
  readonly supplement?: Supplement;
}

/** All of a case that hangs on tasks, by their numbers; and how often each element has asked for supplements. */
export interface SideWork {
  readonly tasks: Readonly<Record<string, TaskSide>>;
  readonly supplemented: Readonly<Record<string, number>>;
}

/** What a case begins with. */
export const NO_SIDE_WORK: SideWork = { tasks: {}, supplemented: {} };

const NOTHING: TaskSide = { asked: [] };

/** What hangs on this task. */
export const sideOf = (side: SideWork, taskNo: number): TaskSide => side.tasks[taskNo] ?? NOTHING;

/** With something else hanging on this task, or nothing. */
export function withSide(side: SideWork, taskNo: number, next: TaskSide | undefined): SideWork {
  const others = Object.fromEntries(Object.entries(side.tasks).filter(([no]) => no !== String(taskNo)));
  return { ...side, tasks: next === undefined ? others : { ...others, [taskNo]: next } };
}

/** Whether nothing of it need be stored. */
export const isIdle = ({ tasks, supplemented }: SideWork): boolean =>
  Object.keys(tasks).length === 0 && Object.keys(supplemented).length === 0;

/** The task whose supplement lapses with this timer, if it is the timer of one. */
export function findSupplementOf(side: SideWork, timer: number): number | undefined {
  const found = Object.entries(side.tasks).find(([, { supplement }]) => supplement?.timer === timer);
  return found === undefined ? undefined : Number(found[0]);
}
