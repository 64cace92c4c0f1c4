import { isEventSubProcess, isSubProcess } from '../build/element-id';
import { listFlowElementsDeep } from '../build/list-drawn';
import { findElement, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const NONE = 'nothing';
const MESSAGE = 'bpmn:MessageEventDefinition';
const TIMER = 'bpmn:TimerEventDefinition';
const ERROR = 'bpmn:ErrorEventDefinition';
const ESCALATION = 'bpmn:EscalationEventDefinition';
const SIGNAL = 'bpmn:SignalEventDefinition';
const CONDITIONAL = 'bpmn:ConditionalEventDefinition';
const COMPENSATION = 'bpmn:CompensateEventDefinition';
const CANCEL = 'bpmn:CancelEventDefinition';
const LINK = 'bpmn:LinkEventDefinition';

const CAUGHT = [MESSAGE, TIMER, ERROR, ESCALATION, SIGNAL, CONDITIONAL, COMPENSATION];
const TRANSACTION = 'bpmn:Transaction';

const TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:StartEvent': [NONE, MESSAGE, TIMER, SIGNAL],
  'bpmn:EndEvent': [NONE, MESSAGE, 'bpmn:TerminateEventDefinition', ERROR, ESCALATION, SIGNAL, COMPENSATION],
  'bpmn:IntermediateCatchEvent': [MESSAGE, TIMER, SIGNAL, CONDITIONAL, LINK],
  'bpmn:IntermediateThrowEvent': [NONE, MESSAGE, ESCALATION, SIGNAL, COMPENSATION, LINK],
  'bpmn:BoundaryEvent': CAUGHT,
};

const triggersOf = (event: ModelElement): readonly string[] => {
  const types = listElements(event, 'eventDefinitions').map(({ $type }) => $type);
  return types.length === 0 ? [NONE] : types;
};

const isInTransaction = (element: ModelElement): boolean =>
  element.$parent !== undefined && (element.$parent.$type === TRANSACTION || isInTransaction(element.$parent));

const cancelsAt = (event: ModelElement): readonly string[] => {
  const cancels = event.$type === 'bpmn:EndEvent' ? isInTransaction(event) : findElement(event, 'attachedToRef')?.$type === TRANSACTION;
  return cancels ? [CANCEL] : [];
};

const allowedAt = (event: ModelElement): readonly string[] => {
  if (event.$type !== 'bpmn:StartEvent') return [...(TRIGGERS[event.$type] ?? []), ...cancelsAt(event)];
  if (isEventSubProcess(event.$parent)) return CAUGHT;
  return isSubProcess(event.$parent) ? [NONE] : (TRIGGERS[event.$type] ?? []);
};

/** Refuses an event with a trigger that its kind cannot have there, or with several; only transactions are cancelled. */
export const eventTrigger: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process)
    .filter(({ $type }) => Object.hasOwn(TRIGGERS, $type))
    .filter((event) => {
      const [first = NONE, ...more] = triggersOf(event);
      return more.length > 0 || !allowedAt(event).includes(first);
    })
    .map((event) => ({
      ...placeOf(event, lines),
      reason: say('the event has {0} as its trigger', triggersOf(event).join(' and ')),
      hint: say('Give it exactly one of: {0}.', allowedAt(event).join(', ')),
    }));
