import { type RuleFactory } from 'bpmnlint';
import global from 'bpmnlint/rules/global';
import labelRequired from 'bpmnlint/rules/label-required';
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows';
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway';
import superfluousTermination from 'bpmnlint/rules/superfluous-termination';
import { say } from '../text/say';
import { type Text } from '../text/text';

/** A rule of bpmnlint's own, with what we say of what it finds, by its own message. */
interface Borrowed {
  readonly factory: RuleFactory;
  readonly reasons: Readonly<Record<string, Text>>;
  readonly hint: Text;
}

/** The rules of bpmnlint that suit approvals: about reading a diagram; whether it runs is for our own. */
export const BORROWED_RULES = {
  global: {
    factory: global,
    reasons: {
      'Element is missing name': say('the message, signal, error or escalation has no name'),
      'Element is unused': say('the message, signal, error or escalation is used nowhere'),
      'Element name is not unique': say('another message, signal, error or escalation bears this name'),
    },
    hint: say('Name each once, use it, or take it out.'),
  },
  'label-required': {
    factory: labelRequired,
    reasons: { 'Element is missing label/name': say('the element has no name to read') },
    hint: say('Name it as people would say it: timeline, inbox and findings show the name.'),
  },
  'no-duplicate-sequence-flows': {
    factory: noDuplicateSequenceFlows,
    reasons: {
      'SequenceFlow is a duplicate': say('the same flow is drawn twice'),
      'Duplicate outgoing sequence flows': say('the same flow out of here is drawn twice'),
      'Duplicate incoming sequence flows': say('the same flow into here is drawn twice'),
    },
    hint: say('Take one of them out: behind a task or parallel gateway both would be walked.'),
  },
  'no-implicit-split': {
    factory: noImplicitSplit,
    reasons: { 'Flow splits implicitly': say('several flows leave here, and all of them are walked at once') },
    hint: say('Draw a parallel gateway where that is meant, an exclusive one where not.'),
  },
  'superfluous-gateway': {
    factory: superfluousGateway,
    reasons: { 'Gateway is superfluous. It only has one source and target.': say('the gateway neither joins nor splits') },
    hint: say('Take the gateway out.'),
  },
  'superfluous-termination': {
    factory: superfluousTermination,
    reasons: { 'Termination is superfluous.': say('the end terminates, but nothing else could still be running') },
    hint: say('Draw a plain end event.'),
  },
} as const satisfies Readonly<Record<string, Borrowed>>;

/** Name of a rule of bpmnlint's own. */
export type BorrowedRule = keyof typeof BORROWED_RULES;
