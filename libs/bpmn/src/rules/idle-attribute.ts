import { isSubProcess } from '../build/element-id';
import { listFlowElementsDeep } from '../build/list-drawn';
import { isSender } from '../build/message-flow';
import { findText, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const triggerOf = (event: ModelElement): string | undefined => listElements(event, 'eventDefinitions')[0]?.$type;
const isInner = (event: ModelElement): boolean => isSubProcess(event.$parent);
const awaitsNoMessage = (event: ModelElement): boolean => triggerOf(event) !== 'bpmn:MessageEventDefinition';
/** An error that nothing catches ends the case, wherever it is thrown. */
const throwsError = (event: ModelElement): boolean => triggerOf(event) === 'bpmn:ErrorEventDefinition';
/** A timer or signal brings no data. */
const bringsNothing = (event: ModelElement): boolean =>
  ['bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition'].includes(triggerOf(event) ?? '');

interface Idle {
  readonly attributes: readonly string[];
  readonly when: (event: ModelElement) => boolean;
}

const SENDING = { attributes: ['notice', 'correlation'], when: (event) => !isSender(event) } as const satisfies Idle;

/** Only a document, and what goes to a department, has an id that somebody could ask by. */
const leavesNothing = (task: ModelElement): boolean =>
  ['document', 'departmentMessage'].every((attribute) => findText(task, attribute) === undefined);

/** Attributes that mean nothing where the condition holds, by type. */
const IDLE: Readonly<Record<string, readonly Idle[]>> = {
  'bpmn:StartEvent': [{ attributes: ['form', 'result', 'reexamines'], when: (event) => isInner(event) || bringsNothing(event) }],
  'bpmn:EndEvent': [
    { attributes: ['outcome'], when: (event) => isInner(event) && !throwsError(event) },
    { attributes: ['reexaminedBy'], when: (event) => findText(event, 'outcome') === undefined },
    SENDING,
  ],
  'bpmn:IntermediateThrowEvent': [SENDING],
  'bpmn:SendTask': [{ attributes: ['result'], when: leavesNothing }],
  'bpmn:IntermediateCatchEvent': [{ attributes: ['correlation', 'result'], when: awaitsNoMessage }],
  'bpmn:BoundaryEvent': [{ attributes: ['correlation', 'result'], when: awaitsNoMessage }],
};

/** Refuses attributes where nothing would ask for them: forms and outcomes inside sub-processes, results of what brings none. */
export const idleAttribute: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) => {
    const idle = (IDLE[element.$type] ?? []).filter(({ when }) => when(element));
    return idle
      .flatMap(({ attributes }) => attributes)
      .filter((attribute) => findText(element, attribute) !== undefined)
      .map((attribute) => ({
        ...placeOf(element, lines, attribute),
        reason: say('huiban:{0} means nothing here', attribute),
        hint: say(
          'Forms and outcomes belong to the start and end of the case, results and correlations to messages, the result of a send task to its document.',
        ),
      }));
  });
