import { listFlowElementsDeep } from '../build/list-drawn';
import { findElement, findText, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const THROWING = ['bpmn:EndEvent', 'bpmn:IntermediateThrowEvent'];
const CODES = {
  'bpmn:ErrorEventDefinition': ['errorRef', 'errorCode'],
  'bpmn:EscalationEventDefinition': ['escalationRef', 'escalationCode'],
  'bpmn:SignalEventDefinition': ['signalRef', 'name'],
} as const;

const isCoded = (type: string): type is keyof typeof CODES => Object.hasOwn(CODES, type);

const faultOf = (event: ModelElement, definition: ModelElement): Text | undefined => {
  const { $type } = definition;
  if ($type === 'bpmn:ConditionalEventDefinition') {
    const condition = findElement(definition, 'condition');
    return condition && findText(condition, 'body') !== undefined ? undefined : say('the event has no condition');
  }
  if (!isCoded($type)) return undefined;
  const [reference, code] = CODES[$type];
  const referred = findElement(definition, reference);
  const mustRefer = $type === 'bpmn:SignalEventDefinition' || THROWING.includes(event.$type);
  if (!referred) return mustRefer ? say('the event names nothing in {0}', reference) : undefined;
  return findText(referred, code) === undefined ? say('what the event names in {0} has no {1}', reference, code) : undefined;
};

/** Refuses a thrown error or escalation without a code, a signal without a name, and a conditional event without a condition. */
export const eventReference: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((event) =>
    listElements(event, 'eventDefinitions').flatMap((definition) => {
      const reason = faultOf(event, definition);
      const hint = say(
        'Say which: an error or escalation with a code, a signal with a name, a condition in FEEL; only a catch without a reference catches all.',
      );
      return reason === undefined ? [] : [{ ...placeOf(event, lines), reason, hint }];
    }),
  );
