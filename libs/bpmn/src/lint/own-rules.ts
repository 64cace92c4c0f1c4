import { type RuleDefinition, type RuleFactory } from 'bpmnlint';
import { isModelElement, type ModelElement } from '../moddle/model-element';
import { type Objection } from '../rules/objection';
import { type DrawingRule, type GraphRule } from '../rules/rule';
import { RULES } from '../rules/rules';
import { type LintSubject } from './lint-subject';

type SubjectOf = (definitions: ModelElement) => LintSubject | undefined;
type Judge = (subject: LintSubject) => readonly Objection[];

const onDrawing =
  (rule: DrawingRule): Judge =>
  ({ source }) =>
    rule(source);

const onGraph =
  (rule: GraphRule): Judge =>
  ({ graph }) =>
    graph ? rule(graph) : [];

const JUDGES: Readonly<Record<string, Judge>> = Object.fromEntries([
  ...[RULES.profile, RULES.drawing].flatMap((stage) => Object.entries(stage).map(([name, rule]) => [name, onDrawing(rule)] as const)),
  ...[RULES.graph, RULES.proof].flatMap((stage) => Object.entries<GraphRule>(stage).map(([name, rule]) => [name, onGraph(rule)] as const)),
]);

/** Judges the whole file when bpmnlint shows its root, and has nothing to look for below. */
const definitionOf = (judge: Judge, subjectOf: SubjectOf): RuleDefinition => ({
  check: (element, reporter) => {
    const subject = isModelElement(element) ? subjectOf(element) : undefined;
    const objections = subject ? judge(subject) : [];
    objections.forEach((objection) => {
      reporter.report(objection.element ?? '', objection.reason.en, { objection });
    });
    return false;
  },
});

/** Our rules in the form of bpmnlint, over whatever the caller knows of a file. */
export const createOwnRules = (subjectOf: SubjectOf): Readonly<Record<string, RuleFactory>> =>
  Object.fromEntries(Object.entries(JUDGES).map(([name, judge]) => [name, () => definitionOf(judge, subjectOf)]));
