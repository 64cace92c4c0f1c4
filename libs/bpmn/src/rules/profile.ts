import { say } from '../text/say';
import { type Text } from '../text/text';

const BASE = ['id', 'documentation', 'extensionElements'] as const;
const NODE = [...BASE, 'name', 'incoming', 'outgoing', 'categoryValueRef'] as const;
const ACTIVITY = [
  ...NODE,
  'default',
  'isForCompensation',
  'loopCharacteristics',
  'properties',
  'dataInputAssociations',
  'dataOutputAssociations',
] as const;
const EXPRESSION = ['id', 'body', 'language'] as const;

/**
 * What the profile reads of each type; every other property that a file sets is refused. Properties of `huiban:` need no mention: the
 * descriptor says where they stand.
 */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': [
    ...BASE,
    'name',
    'targetNamespace',
    'expressionLanguage',
    'typeLanguage',
    'exporter',
    'exporterVersion',
    'rootElements',
    'diagrams',
  ],
  'bpmn:Message': [...BASE, 'name'],
  'bpmn:Error': [...BASE, 'name', 'errorCode'],
  'bpmn:Escalation': [...BASE, 'name', 'escalationCode'],
  'bpmn:Signal': [...BASE, 'name'],
  'bpmn:Process': [...BASE, 'name', 'isExecutable', 'processType', 'isClosed', 'flowElements', 'artifacts', 'laneSets'],
  'bpmn:SequenceFlow': [...BASE, 'name', 'sourceRef', 'targetRef', 'conditionExpression', 'categoryValueRef'],
  'bpmn:StartEvent': [...NODE, 'eventDefinitions', 'isInterrupting'],
  'bpmn:EndEvent': [...NODE, 'eventDefinitions'],
  'bpmn:IntermediateCatchEvent': [...NODE, 'eventDefinitions'],
  'bpmn:IntermediateThrowEvent': [...NODE, 'eventDefinitions'],
  'bpmn:BoundaryEvent': [...NODE, 'eventDefinitions', 'attachedToRef', 'cancelActivity'],
  'bpmn:ExclusiveGateway': [...NODE, 'default', 'gatewayDirection'],
  'bpmn:ParallelGateway': [...NODE, 'gatewayDirection'],
  'bpmn:InclusiveGateway': [...NODE, 'default', 'gatewayDirection'],
  'bpmn:EventBasedGateway': [...NODE, 'gatewayDirection'],
  'bpmn:Task': ACTIVITY,
  'bpmn:ManualTask': ACTIVITY,
  'bpmn:UserTask': ACTIVITY,
  'bpmn:ServiceTask': ACTIVITY,
  'bpmn:SendTask': [...ACTIVITY, 'messageRef'],
  'bpmn:ReceiveTask': [...ACTIVITY, 'messageRef'],
  'bpmn:ScriptTask': [...ACTIVITY, 'scriptFormat', 'script'],
  'bpmn:BusinessRuleTask': ACTIVITY,
  'bpmn:CallActivity': [...ACTIVITY, 'calledElement'],
  'bpmn:SubProcess': [...ACTIVITY, 'triggeredByEvent', 'flowElements', 'artifacts', 'laneSets'],
  'bpmn:Transaction': [...ACTIVITY, 'flowElements', 'artifacts', 'laneSets'],
  'bpmn:TimerEventDefinition': [...BASE, 'timeDate', 'timeCycle', 'timeDuration'],
  'bpmn:MessageEventDefinition': [...BASE, 'messageRef'],
  'bpmn:TerminateEventDefinition': BASE,
  'bpmn:LinkEventDefinition': [...BASE, 'name'],
  'bpmn:ErrorEventDefinition': [...BASE, 'errorRef'],
  'bpmn:EscalationEventDefinition': [...BASE, 'escalationRef'],
  'bpmn:SignalEventDefinition': [...BASE, 'signalRef'],
  'bpmn:ConditionalEventDefinition': [...BASE, 'condition'],
  'bpmn:CompensateEventDefinition': [...BASE, 'activityRef'],
  'bpmn:CancelEventDefinition': BASE,
  'bpmn:StandardLoopCharacteristics': [...BASE, 'testBefore', 'loopCondition', 'loopMaximum'],
  'bpmn:MultiInstanceLoopCharacteristics': [...BASE, 'isSequential', 'loopCardinality', 'completionCondition'],
  'bpmn:Expression': EXPRESSION,
  'bpmn:FormalExpression': EXPRESSION,
};

/** Values that say what is so anyway; a tool may write them out. */
export const NEUTRAL_VALUES: Readonly<Record<string, unknown>> = {
  startQuantity: 1,
  completionQuantity: 1,
  waitForCompletion: true,
  triggeredByEvent: false,
  method: '##Compensate',
  instantiate: false,
  parallelMultiple: false,
  eventGatewayType: 'Exclusive',
  behavior: 'All',
  isImmediate: true,
};

/** What is drawn for people alone: allowed everywhere, executed nowhere. */
export const DRAWN_FOR_PEOPLE: ReadonlySet<string> = new Set([
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:DataStore',
  'bpmn:Category',
  'bpmn:Collaboration',
  'bpmn:TextAnnotation',
  'bpmn:Association',
  'bpmn:Group',
]);

/** What to draw instead of a thing that the profile does not have. */
export const HINTS: Readonly<Record<string, Text>> = {
  'bpmn:AdHocSubProcess': say('Draw an embedded sub-process with its steps in order.'),
  'bpmn:ComplexGateway': say('Draw a multi-instance activity with a completion condition.'),
};

/** The hint for everything without one of its own. */
export const PROFILE_HINT = say(
  'Supported are start, end, user, service, send, receive, script, business-rule and manual tasks, exclusive, inclusive, parallel and event-based gateways, timer, message, signal, error, escalation, conditional, compensation, cancel and link events, loops and multi-instance, call activities, embedded and event sub-processes, transactions.',
);
