import { findText, getText, listWords, type ModelElement } from '../moddle/model-element';
import {
  type BusinessRuleTask,
  type CallActivity,
  type ReceiveTask,
  type RetryPolicy,
  type ScriptTask,
  type SendTask,
  type ServiceTask,
  type UserTask,
} from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { type ActivityParts } from './build-common';
import { buildExpression, findValue } from './build-expression';
import { readDayUnit, readMessageName } from './build-trigger';
import { buildSending, readMappings } from './build-sending';
import { asElementId, readId } from './element-id';
import { readDayPolicies } from './read-day-policies';

const DEFAULT_RETRIES = { attempts: 5, initialInterval: 'PT2S', maximumInterval: 'PT5M' } as const satisfies RetryPolicy;

const optionalResult = (element: ModelElement): { readonly result?: string } => {
  const result = findText(element, 'result');
  return result === undefined ? {} : { result };
};

const readRetries = (element: ModelElement): RetryPolicy => ({
  attempts: Number(findText(element, 'retries') ?? DEFAULT_RETRIES.attempts),
  initialInterval: findText(element, 'retryInterval') ?? DEFAULT_RETRIES.initialInterval,
  maximumInterval: findText(element, 'retryMaximum') ?? DEFAULT_RETRIES.maximumInterval,
});

/** A task of a person: by posts, by name, or the applicant's own. */
export const buildUserTask = (element: ModelElement, parts: ActivityParts, lines: SourceLines): UserTask => {
  const form = findText(element, 'form');
  const organisation = findValue(element, 'organisation', lines);
  const assignee = findValue(element, 'assignee', lines);
  const count = findValue(element, 'dueDays', lines);
  const ladder = findText(element, 'ladder');
  return {
    type: 'userTask',
    ...parts,
    ...(form !== undefined && { form }),
    candidates: listWords(element, 'post').map((post) => ({ post, ...(organisation && { organisation }) })),
    forApplicant: findText(element, 'applicant') === 'true',
    ...(assignee && { assignee }),
    ...(count && { due: { count, unit: readDayUnit(findText(element, 'dueUnit')), ...readDayPolicies(element, 'duePolicy') } }),
    ...(ladder !== undefined && { ladder }),
    separateFrom: listWords(element, 'separateFrom').map(asElementId),
    result: findText(element, 'result') ?? readId(element),
  };
};

/** A job that a worker runs under a topic. */
export const buildServiceTask = (element: ModelElement, parts: ActivityParts, lines: SourceLines): ServiceTask => ({
  type: 'serviceTask',
  ...parts,
  topic: getText(element, 'topic'),
  retries: readRetries(element),
  inputs: readMappings(element, lines, 'input'),
  ...optionalResult(element),
});

/** A document that is written, a notice, a message or a department's message that goes out through the outbox. */
export const buildSendTask = (element: ModelElement, parts: ActivityParts, lines: SourceLines): SendTask => {
  const document = findText(element, 'document');
  const departmentMessage = findText(element, 'departmentMessage');
  return {
    type: 'sendTask',
    ...parts,
    ...(document !== undefined && { document }),
    ...buildSending(element, lines),
    ...(departmentMessage !== undefined && { departmentMessage }),
    ...optionalResult(element),
  };
};

/** A wait for a message. */
export const buildReceiveTask = (element: ModelElement, parts: ActivityParts, lines: SourceLines): ReceiveTask => {
  const correlation = findValue(element, 'correlation', lines);
  const publicity = findText(element, 'publicity');
  return {
    type: 'receiveTask',
    ...parts,
    message: readMessageName(element),
    ...(correlation && { correlation }),
    ...optionalResult(element),
    ...(publicity !== undefined && { publicity }),
    ...(findText(element, 'publicityTerm') === 'resume' && { publicityTerm: 'resume' }),
  };
};

/** A case of another process, called and waited for. */
export const buildCallActivity = (element: ModelElement, parts: ActivityParts, lines: SourceLines): CallActivity => ({
  type: 'callActivity',
  ...parts,
  calledElement: getText(element, 'calledElement'),
  inputs: readMappings(element, lines, 'input'),
  outputs: readMappings(element, lines, 'output'),
  ...optionalResult(element),
});

/** A FEEL expression whose value goes into a variable. */
export const buildScriptTask = (element: ModelElement, parts: ActivityParts, lines: SourceLines): ScriptTask => ({
  type: 'scriptTask',
  ...parts,
  script: buildExpression(getText(element, 'script'), lines.textLine(element, ['script'])),
  result: getText(element, 'result'),
});

/** A DMN decision whose result goes into a variable. */
export const buildBusinessRuleTask = (element: ModelElement, parts: ActivityParts): BusinessRuleTask => ({
  type: 'businessRuleTask',
  ...parts,
  decision: getText(element, 'decision'),
  result: getText(element, 'result'),
});
