import { type SecondPass } from '../event';
import { type StepProblem } from '../step-result';
import { CaseRun } from './case-run';
import { elementId, graphOf, type Sketch, userTask } from './graph-builder';

/** A case of a process drawn so, started. */
export const play = (sketches: readonly Sketch[], arrows: readonly string[]): CaseRun => new CaseRun(graphOf(sketches, arrows)).start();

/** User tasks of these ids. */
export const tasks = (...ids: string[]): Sketch[] => ids.map((id) => userTask(id));

/** Completes open tasks, one after another. */
export const done = (run: CaseRun, ...elements: string[]): CaseRun => {
  for (const element of elements) run.completeTask(element);
  return run;
};

/** Number of what is open at an element; -1 where nothing is. */
export const numberOf = (run: CaseRun, element: string): number => run.open().find((opened) => opened.element === element)?.no ?? -1;

/** Goes back from what is open at an element; tells why not, where it is refused. */
export const back = (run: CaseRun, from: string, to: string, secondPass: SecondPass = 'walk-again'): StepProblem | undefined =>
  run.try({ kind: 'sent-back', from: numberOf(run, from), to: elementId(to), secondPass });

/** Elements at which something is open, sorted. */
export const open = (run: CaseRun): string[] =>
  run
    .open()
    .map(({ element }) => element)
    .sort();
