import { Linter, type Report, type Resolver, type RuleFactory } from 'bpmnlint';
import { BpmnError } from '../errors';
import { type Finding } from '../finding';
import { keysOf } from '../keys-of';
import { type Objection } from '../rules/objection';
import { BORROWED_RULES } from './borrowed-rules';
import { createBorrowedObjection } from './borrowed-objection';
import { type LintSubject } from './lint-subject';
import { createOwnRules } from './own-rules';
import { type OwnRule } from './rule-name';
import { SEVERITIES } from './severities';

/** Nothing is looked up: each rule is handed over as it is, which also lets the linter answer at once. */
const RESOLVER: Resolver = {
  resolveRule: (_, name) => {
    throw new BpmnError('unread-model', `rule ${name} is handed over, not looked up`);
  },
  resolveConfig: () => ({ rules: {} }),
};

const linter = new Linter({ config: { rules: {} }, resolver: RESOLVER });

const apply = (name: string, factory: RuleFactory, { source }: LintSubject): readonly Report[] => {
  const reports = linter.applyRule(source.definitions, { name, rule: factory(), config: {}, category: 'error' });
  const broken = reports.find(({ category }) => category === 'rule-error');
  if (broken) throw new BpmnError('unread-model', `rule ${name}: ${broken.message}`);
  return reports;
};

/** Runs rules of ours over a file by bpmnlint. */
export const runOwnRules = (names: readonly OwnRule[], subject: LintSubject): readonly Finding[] => {
  const rules = createOwnRules(() => subject);
  return names.flatMap((rule) => {
    const factory = rules[rule];
    const reports = factory ? apply(`huiban/${rule}`, factory, subject) : [];
    return reports.map(({ objection }) => ({ rule, severity: SEVERITIES[rule], ...(objection as Objection) }));
  });
};

/** Runs the rules of bpmnlint's own that we took. */
export const runBorrowedRules = (subject: LintSubject): readonly Finding[] => {
  const objectionOf = createBorrowedObjection(subject.source);
  return keysOf(BORROWED_RULES).flatMap((rule) =>
    apply(rule, BORROWED_RULES[rule].factory, subject).map((report) => ({
      rule,
      severity: SEVERITIES[rule],
      ...objectionOf(rule, report),
    })),
  );
};
