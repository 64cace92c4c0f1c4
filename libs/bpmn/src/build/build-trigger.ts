import { BpmnError } from '../errors';
import { findElement, findText, getText, listElements, type ModelElement } from '../moddle/model-element';
import { type Caught, type DayUnit, type Thrown, type ThrownCompensation, type TimerDefinition, type Trigger } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { findMessageName } from './message-flow';
import { buildSending } from './build-sending';
import { buildValue, findChildExpression, findValue } from './build-expression';
import { keysOf } from '../keys-of';
import { findReferredId } from './element-id';
import { readDayPolicies } from './read-day-policies';

const TIMER_KINDS = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' } as const;

/** The unit in an attribute; the default of the profile is the working day. */
export const readDayUnit = (text: string | undefined): DayUnit => (text === 'calendar-day' ? 'calendar-day' : 'working-day');

const buildTimer = (definition: ModelElement, lines: SourceLines): TimerDefinition => {
  const count = findValue(definition, 'days', lines);
  if (count) return { kind: 'days', count, unit: readDayUnit(findText(definition, 'unit')), ...readDayPolicies(definition, 'dayPolicy') };
  for (const property of keysOf(TIMER_KINDS)) {
    const expression = findElement(definition, property);
    if (!expression) continue;
    const line = lines.textLine(definition, ['timerEventDefinition', property]);
    return { kind: TIMER_KINDS[property], value: buildValue(getText(expression, 'body'), line) };
  }
  throw new BpmnError('unread-model', 'a timer says no time');
};

/** Name of the message that a receive task or a message event waits for. */
export const readMessageName = (node: ModelElement): string => {
  const name = findMessageName(node);
  if (name === undefined) throw new BpmnError('unread-model', `${node.$type} names no message`);
  return name;
};

const codeOf = (definition: ModelElement, reference: string, property: string): string | undefined => {
  const referred = findElement(definition, reference);
  return referred && findText(referred, property);
};

const buildCaught = (kind: Caught['kind'], definition: ModelElement): Caught => {
  const code = codeOf(definition, `${kind}Ref`, `${kind}Code`);
  return code === undefined ? { kind } : { kind, code };
};

const buildMessage = (event: ModelElement, lines: SourceLines): Trigger => {
  const correlation = findValue(event, 'correlation', lines);
  return { kind: 'message', message: readMessageName(event), ...(correlation && { correlation }) };
};

const buildCondition = (definition: ModelElement, lines: SourceLines): Trigger => {
  const condition = findChildExpression(definition, ['conditionalEventDefinition', 'condition'], lines);
  if (!condition) throw new BpmnError('unread-model', 'a conditional event has no condition');
  return { kind: 'conditional', condition };
};

/** What starts or wakes an event. */
export const buildTrigger = (event: ModelElement, lines: SourceLines): Trigger => {
  const [definition] = listElements(event, 'eventDefinitions');
  if (!definition) return { kind: 'none' };
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return { kind: 'timer', timer: buildTimer(definition, lines) };
    case 'bpmn:ErrorEventDefinition':
      return buildCaught('error', definition);
    case 'bpmn:EscalationEventDefinition':
      return buildCaught('escalation', definition);
    case 'bpmn:SignalEventDefinition':
      return { kind: 'signal', signal: codeOf(definition, 'signalRef', 'name') ?? '' };
    case 'bpmn:ConditionalEventDefinition':
      return buildCondition(definition, lines);
    case 'bpmn:CompensateEventDefinition':
      return { kind: 'compensation' };
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' };
    default:
      return buildMessage(event, lines);
  }
};

/** What an end or throw event throws, where it throws something. */
export const findThrown = (event: ModelElement, lines: SourceLines): Thrown | undefined => {
  const [definition] = listElements(event, 'eventDefinitions');
  if (!definition || definition.$type === 'bpmn:TerminateEventDefinition') return undefined;
  if (definition.$type === 'bpmn:MessageEventDefinition') return { kind: 'message', ...buildSending(event, lines) };
  return buildThrown(event, definition, lines);
};

const buildThrown = (event: ModelElement, definition: ModelElement, lines: SourceLines): Thrown => {
  const thrown = buildTrigger(event, lines);
  switch (thrown.kind) {
    case 'signal':
      return thrown;
    case 'cancel':
      return { kind: thrown.kind };
    case 'compensation':
      return buildCompensation(definition);
    case 'error':
    case 'escalation':
      return { kind: thrown.kind, code: getCode(event, thrown) };
    case 'none':
    case 'message':
    case 'timer':
    case 'conditional':
      throw new BpmnError('unread-model', `${event.$type} throws nothing`);
  }
};

const getCode = (event: ModelElement, { code }: Caught): string => {
  if (code === undefined) throw new BpmnError('unread-model', `${event.$type} throws nothing`);
  return code;
};

const buildCompensation = (definition: ModelElement): ThrownCompensation => {
  const activity = findReferredId(definition, 'activityRef');
  return { kind: 'compensation', ...(activity !== undefined && { activity }) };
};

/** What wakes an event that has to wait for something. */
export const buildWaitingTrigger = (event: ModelElement, lines: SourceLines): Exclude<Trigger, { kind: 'none' }> => {
  const trigger = buildTrigger(event, lines);
  if (trigger.kind === 'none') throw new BpmnError('unread-model', `${event.$type} waits for nothing`);
  return trigger;
};
