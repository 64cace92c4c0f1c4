import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { type Command } from '../command';
import { type Outcome } from '../outcome';
import { type ProcessFiles } from '../definition/definition';
import { CLOCK_PARAMETERS, flow, processOf, REVIEW_FORM, type TestCounty } from './test-county';

/** A first and a second review by the same post, kept apart, under a clock of 20 working days. */
export const twoSteps = (processId: string, parameters: readonly object[] = []): ProcessFiles =>
  processOf(
    processId,
    `<bpmn:extensionElements><huiban:clock id="limit" days="20" unit="working-day" lapseEffect="escalate" ladder="ladder"/></bpmn:extensionElements>
     <bpmn:startEvent id="start"/>
     <bpmn:userTask id="first" name="初审" huiban:startsClock="limit" huiban:post="reviewer-1" huiban:form="review" huiban:dueDays="5"/>
     <bpmn:userTask id="second" name="复审" huiban:post="reviewer-1" huiban:form="review" huiban:separateFrom="first"/>
     <bpmn:endEvent id="end" huiban:outcome="approved"/>
     ${flow('start', 'first')}${flow('first', 'second')}${flow('second', 'end')}`,
    { 'forms/review.json': REVIEW_FORM, 'parameters.json': JSON.stringify([...CLOCK_PARAMETERS, ...parameters]) },
  );

/** A parameter of every region. */
export const parameter = (name: string, value: number | string): object => ({
  name,
  value,
  unit: 'any',
  region: '*',
  effectiveFrom: '2020-01-01',
  source: 'test',
});

/** What a reviewer hands in who agrees. */
export const PASS = { decision: 'pass' };

/** What a command on a task says beyond which task. */
type OnTask<C> = C extends { readonly task: number } ? Omit<C, 'id' | 'task'> : never;

/** A case of a process whose tasks are worked on one command a line. */
export interface AtWork {
  readonly caseId: CaseId;
  readonly task: number;
  readonly applicant: Actor;
  /** Does something to the first task, or to the one named. */
  readonly give: (command: OnTask<Command>, where?: { readonly task?: number; readonly now?: Date }) => Promise<Outcome>;
}

/** Starts a case and looks at its first task. */
export async function beginWork(county: TestCounty, processId: string): Promise<AtWork> {
  const { caseId, tasks, applicant } = await county.start(processId);
  const task = tasks[0] ?? 0;
  const give: AtWork['give'] = (command, where = {}) => county.give(caseId, { task, ...where, ...command } as never, where.now);
  return { caseId, task, applicant, give };
}

/** Numbers of the tasks that a command opened. */
export const openedBy = (outcome: Outcome): readonly number[] => (outcome.ok ? outcome.opened : []);
