import { clockIdle } from './clock-idle';
import { idleTimer } from './idle-timer';
import { joinMayWait } from './join-may-wait';
import { joinNeverCompletes } from './join-never-completes';
import { joinsUnproven } from './joins-unproven';
import { neverEnds } from './never-ends';
import { separateFromItself } from './separate-from-itself';
import { walkedTwice } from './walked-twice';
import { attributeValue } from './attribute-value';
import { boundaryTarget } from './boundary-target';
import { clockDefinition } from './clock-definition';
import { clockIncomplete } from './clock-incomplete';
import { clockUnknown } from './clock-unknown';
import { clockWithoutLapseEffect } from './clock-without-lapse-effect';
import { conditionMissing } from './condition-missing';
import { conditionPlacement } from './condition-placement';
import { deadEnd } from './dead-end';
import { duplicateId } from './duplicate-id';
import { eventGateway } from './event-gateway';
import { eventReference } from './event-reference';
import { eventSubProcess } from './event-sub-process';
import { eventTrigger } from './event-trigger';
import { expressionLanguage } from './expression-language';
import { fileTooLarge } from './file-too-large';
import { flagValue } from './flag-value';
import { flowEnds } from './flow-ends';
import { foreignExtension } from './foreign-extension';
import { idleAttribute } from './idle-attribute';
import { idleLink } from './idle-link';
import { implicitStart } from './implicit-start';
import { inputMapping } from './input-mapping';
import { linkPartner } from './link-partner';
import { messageFlow } from './message-flow';
import { missingAttribute } from './missing-attribute';
import { missingId } from './missing-id';
import { missingMessage } from './missing-message';
import { missingPerformer } from './missing-performer';
import { missingPrefix } from './missing-prefix';
import { missingStart } from './missing-start';
import { moneyByLapse } from './money-by-lapse';
import { multiInstance } from './multi-instance';
import { oneProcess } from './one-process';
import { panel } from './panel';
import { pauseWithoutBasis } from './pause-without-basis';
import { resultName } from './result-name';
import { retryPolicy } from './retry-policy';
import { type DrawingRule, type GraphRule, type ReadingRule, type TagRule, type TextRule } from './rule';
import { separateFromUnknown } from './separate-from-unknown';
import { singleEvent } from './single-event';
import { timerDefinition } from './timer-definition';
import { uncaughtCancel } from './uncaught-cancel';
import { uncaughtError } from './uncaught-error';
import { unknownAttribute } from './unknown-attribute';
import { unreachableNode } from './unreachable-node';
import { unreadableContent } from './unreadable-content';
import { unresolvedReference } from './unresolved-reference';
import { unsupportedElement } from './unsupported-element';
import { unsupportedProperty } from './unsupported-property';

/**
 * Every rule that a file must pass, by stage and name. A stage runs only on a file that passed the one before, so each may count on what those
 * have proven. Those of the last are asked when a process is deployed; what was deployed before them goes on.
 */
export const RULES = {
  text: { 'file-too-large': fileTooLarge },
  tags: { 'flag-value': flagValue, 'missing-prefix': missingPrefix, 'duplicate-id': duplicateId },
  reading: {
    'unresolved-reference': unresolvedReference,
    'unknown-attribute': unknownAttribute,
    'unreadable-content': unreadableContent,
  },
  profile: {
    'one-process': oneProcess,
    'missing-id': missingId,
    'unsupported-element': unsupportedElement,
    'unsupported-property': unsupportedProperty,
    'foreign-extension': foreignExtension,
  },
  drawing: {
    'missing-start': missingStart,
    'implicit-start': implicitStart,
    'event-trigger': eventTrigger,
    'event-reference': eventReference,
    'event-sub-process': eventSubProcess,
    'missing-message': missingMessage,
    'message-flow': messageFlow,
    'timer-definition': timerDefinition,
    'flow-ends': flowEnds,
    'link-partner': linkPartner,
    'idle-link': idleLink,
    'boundary-target': boundaryTarget,
    'condition-placement': conditionPlacement,
    'expression-language': expressionLanguage,
    'missing-attribute': missingAttribute,
    'attribute-value': attributeValue,
    'idle-attribute': idleAttribute,
    'missing-performer': missingPerformer,
    'input-mapping': inputMapping,
    'multi-instance': multiInstance,
    panel,
    'result-name': resultName,
    'retry-policy': retryPolicy,
    'clock-definition': clockDefinition,
  },
  graph: {
    'dead-end': deadEnd,
    'unreachable-node': unreachableNode,
    'condition-missing': conditionMissing,
    'event-gateway': eventGateway,
    'single-event': singleEvent,
    'uncaught-error': uncaughtError,
    'uncaught-cancel': uncaughtCancel,
    'clock-unknown': clockUnknown,
    'separate-from-unknown': separateFromUnknown,
  },
  proof: {
    'clock-idle': clockIdle,
    'idle-timer': idleTimer,
    'join-may-wait': joinMayWait,
    'join-never-completes': joinNeverCompletes,
    'joins-unproven': joinsUnproven,
    'never-ends': neverEnds,
    'separate-from-itself': separateFromItself,
    'walked-twice': walkedTwice,
    'clock-without-lapse-effect': clockWithoutLapseEffect,
    'clock-incomplete': clockIncomplete,
    'pause-without-basis': pauseWithoutBasis,
    'money-by-lapse': moneyByLapse,
  },
} as const satisfies {
  readonly text: Readonly<Record<string, TextRule>>;
  readonly tags: Readonly<Record<string, TagRule>>;
  readonly reading: Readonly<Record<string, ReadingRule>>;
  readonly profile: Readonly<Record<string, DrawingRule>>;
  readonly drawing: Readonly<Record<string, DrawingRule>>;
  readonly graph: Readonly<Record<string, GraphRule>>;
  readonly proof: Readonly<Record<string, GraphRule>>;
};
